"""What the control words mean that a reader of text has to know."""

from __future__ import annotations

from reader.core.formats.page.tags import words

PARAGRAPH_ENDS = words("par sect page line softline softpage column row nestrow cell nestcell")
SIGNS = {
    "tab": "\t",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
    "~": "\u00a0",
    "_": "\u2011",
}
SILENT = words(
    """
    annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author background
    bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company creatim datafield
    datastore defchp defpap doccomm docvar ebcend ebcstart factoidname falt fchars ffdeftext ffentrymcr
    ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fontemb fontfile
    footnotesep ftncn ftnsep ftnsepc generator gridtbl hlinkbase keycode keywords latentstyles lchars
    levelnumbers leveltext lfolevel linkval list listlevel listname listoverride listoverridetable
    listpicture liststylename listtable listtext macpict mailmerge manager mhtmltag mmath nesttableprops
    nonesttables nonshppict objalias objclass objdata object objname objsect objtime oldcprops oldpprops
    oldsprops oldtprops oleclsid operator panose password passwordhash pgp pgptbl picprop pict pn pnseclvl
    pntext pntxta pntxtb printim private propname protend protstart protusertbl pxe revtbl revtim rsidtbl
    rxe shprslt sn sp staticval subject sv svb tc template themedata txe upr userprops vern
    wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue xmlclose
    xmlname xmlnstbl xmlopen
    """
)
"""Destinations whose words are no text: tables, a program's notes, pictures, and the numbers of lists, which
the program makes."""
SPEAKING = words("shptxt result footnote ud shpinst fldrslt")
"""Destinations whose words are text although ``\\*`` says that an old program may skip them, or although they
stand in one that is silent."""
HEADS = words("header headerf headerl headerr")
FEET = words("footer footerf footerl footerr")
"""What each page bears around its text."""
