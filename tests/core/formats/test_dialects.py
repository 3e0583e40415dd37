"""What each parliamentary vocabulary says of its paragraphs, its turns and its header."""

import textwrap

import pytest

from reader.core.formats import Source, UnreadableSource, format_of, read
from reader.core.formats.dialects.table import Role, dialects
from reader.core.transcript import BlockKind, Division, Transcript
from reader.resources import resource
from tests.core.formats.xml_files import akoma_ntoso, debate, plain, tei


def lines(source: Source) -> list[str]:
    return read(source).text.split("\n")


def kinds(source: Source) -> list[tuple[str, BlockKind]]:
    transcript = read(source)
    return [(block.span.of(transcript.text), block.mark.kind) for block in transcript.blocks]


def words(transcript: Transcript, division: Division) -> str:
    return division.span.of(transcript.text).replace("\n", " / ")


def parts(source: Source) -> list[tuple[str, str, str, str]]:
    transcript = read(source)
    return [(d.kind.value, d.title, d.speaker, words(transcript, d)) for d in transcript.structure]


DEBATE = """
  <debateSection name="water"><num>2.</num><heading>The canal</heading>
    <speech by="#berg" as="#chair"><from>The Chair:</from><p>I open the <i>sitting</i>.</p></speech>
    <scene>(Applause)</scene>
    <question by="#lund"><from>Ms Lund</from><p>How deep is it<authorialNote marker="1"><p>At the lock.</p>
      </authorialNote>?</p></question>
    <answer by="#berg"><p>Four metres.</p></answer>
  </debateSection>"""
PEOPLE = """<TLCPerson eId="berg" showAs="Anna Berg"/><TLCPerson eId="lund" showAs="Eva Lund"/>
  <TLCRole eId="chair" showAs="Chair of the House"/>"""


@pytest.mark.parametrize(
    "namespace", ["http://www.akomantoso.org/2.0", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"]
)
def test_a_debate_in_akoma_ntoso(namespace: str) -> None:
    source = debate(DEBATE, PEOPLE, namespace)
    assert kinds(source) == [
        ("2. The canal", BlockKind.HEADING),
        ("The Chair:", BlockKind.PARAGRAPH),
        ("I open the sitting.", BlockKind.PARAGRAPH),
        ("(Applause)", BlockKind.SCENE),
        ("Ms Lund", BlockKind.PARAGRAPH),
        ("How deep is it?", BlockKind.PARAGRAPH),
        ("At the lock.", BlockKind.NOTICE),
        ("Four metres.", BlockKind.PARAGRAPH),
    ]
    assert [part[:3] for part in parts(source)] == [
        ("debate_section", "2. The canal", ""),
        ("speech", "The Chair", "Anna Berg"),
        ("question", "Ms Lund", "Eva Lund"),
        ("answer", "Anna Berg", "Anna Berg"),
    ]
    assert parts(source)[1][3] == "The Chair: / I open the sitting."
    assert read(source).structure[1].role == "Chair of the House"
    assert read(source).provenance.format == "akoma-ntoso"


def test_a_document_without_turns_declares_no_structure_but_its_headings() -> None:
    source = akoma_ntoso(
        "<act><body><section><num>1.</num><heading>Name</heading><content><p>Text.</p></content></section>"
        "<section><num>2.</num><content><p>More.</p></content></section></body></act>"
    )
    assert kinds(source) == [
        ("1. Name", BlockKind.HEADING),
        ("Text.", BlockKind.PARAGRAPH),
        ("2. More.", BlockKind.PARAGRAPH),
    ]
    assert read(source).structure == ()


def test_lines_that_were_wrapped_at_a_margin_are_joined() -> None:
    words = " ".join(f"the water of lock {number} belongs to everybody" for number in range(30))
    wrapped = " <br/>".join(textwrap.wrap(words, 70))
    assert lines(debate(f"<speech><p>{wrapped}</p></speech>")) == [words]
    assert lines(debate("<speech><p>One<br/>Two</p></speech>")) == ["One", "Two"]


UTTERANCES = """<body><div type="debateSection"><head>The canal</head><pb n="7"/>
  <note type="time">Begins at <time when="2020-02-03T10:00:00">ten</time>.</note>
  <note type="speaker">The Chair:</note>
  <u who="#Berg" ana="#chair"><seg>I open the sitting.</seg>
  <seg>Welcome <note>the envoys</note> , all.</seg></u>
  <kinesic type="applause"><desc>Applause.</desc></kinesic>
  <u who="#EvaLund"><seg>Thank you. <vocal><desc>(Laughter)</desc></vocal></seg></u></div></body>"""


def test_utterances_in_tei() -> None:
    source = tei(UTTERANCES)
    assert kinds(source) == [
        ("The canal", BlockKind.HEADING),
        ("Begins at ten.", BlockKind.SCENE),
        ("The Chair:", BlockKind.PARAGRAPH),
        ("I open the sitting.", BlockKind.PARAGRAPH),
        ("Welcome (the envoys) , all.", BlockKind.PARAGRAPH),
        ("Applause.", BlockKind.SCENE),
        ("Thank you.", BlockKind.PARAGRAPH),
        ("(Laughter)", BlockKind.SCENE),
    ]
    assert [part[:3] for part in parts(source)] == [
        ("debate_section", "The canal", ""),
        ("speech", "The Chair", "The Chair"),
        ("speech", "Eva Lund", "Eva Lund"),
    ]
    assert parts(source)[1][3].startswith("The Chair: / I open")


def test_pages_times_and_speakers_stand_with_the_paragraphs() -> None:
    transcript = read(tei(UTTERANCES))
    marks = [block.mark for block in transcript.blocks]
    assert [mark.page for mark in marks] == [None, 7, 7, 7, 7, 7, 7, 7]
    assert [mark.time for mark in marks if mark.time is not None] == [0.0]
    assert [mark.speaker for mark in marks if mark.speaker] == ["The Chair", "The Chair", "Eva Lund"]
    assert [division.time for division in transcript.structure] == [None, 0.0, 0.0]


def word(text: str, join: str = "") -> str:
    return f'\n  <w lemma="x"{f" join={join!r}" if join else ""}>{text}</w>'


def test_annotated_words_are_joined_as_they_were_written() -> None:
    sentence = (
        f"<s>{word('Ladies', 'right')}\n<pc>,</pc><phr>{word('we')}{word('don', 'right')}</phr>{word('’t')}"
        f'{word("know")}<pc join="left">.</pc></s><s>{word("Why", "right")}<pc>?</pc></s>'
    )
    assert lines(tei(f"<body><u><seg>{sentence}</seg></u></body>")) == ["Ladies, we don’t know. Why?"]


def test_contracted_words_are_written_once() -> None:
    sentence = f'<s>{word("va")}<w join="right">au<w norm="à"/><w norm="le"/></w><pc>.</pc></s>'
    assert lines(tei(f"<body><u><seg>{sentence}</seg></u></body>")) == ["va au."]


def test_words_without_a_join_keep_the_white_space_between_them() -> None:
    sentence = "<s><w>Good </w><w>day</w><c>.</c></s>"
    assert lines(tei(f"<body><u><seg>{sentence}</seg></u></body>")) == ["Good day."]


def test_a_turn_of_the_bundestag_begins_at_its_label() -> None:
    name = "<name><titel>Dr.</titel><vorname>Anna</vorname><nachname>Berg</nachname></name>"
    person = f"<redner id='1'>{name}</redner>"
    source = plain(
        "dbtplenarprotokoll",
        f"""<vorspann><kopfdaten><datum date="03.02.2020">3. Februar</datum></kopfdaten></vorspann>
        <sitzungsverlauf><tagesordnungspunkt top-id="Punkt 1"><rede>
        <p klasse="redner">{person}Dr. Anna Berg (ABC):</p><p klasse="J">Guten Tag!</p>
        <kommentar>(Beifall)</kommentar>
        <name>Präsidentin Lund:</name><p klasse="J">Danke.</p></rede></tagesordnungspunkt></sitzungsverlauf>
        <rednerliste>{person}</rednerliste>""",
    )
    assert parts(source) == [
        ("front", "", "", "3. Februar"),
        (
            "debate_section",
            "Punkt 1",
            "",
            "Dr. Anna Berg (ABC): / Guten Tag! / (Beifall) / Präsidentin Lund: / Danke.",
        ),
        ("speech", "Dr. Anna Berg (ABC)", "Dr. Anna Berg", "Dr. Anna Berg (ABC): / Guten Tag! / (Beifall)"),
        ("speech", "Präsidentin Lund", "Präsidentin Lund", "Präsidentin Lund: / Danke."),
    ]


@pytest.mark.parametrize("root", ["publicwhip", "debates"])
def test_headings_of_the_flat_dialects_open_sections(root: str) -> None:
    source = plain(
        root,
        """<major-heading id="x/2020-02-03.1" colnum="5" time="010:00:00">WATER</major-heading>
        <minor-heading>The canal</minor-heading>
        <speech nospeaker="true"><p>The House met.</p></speech>
        <speech oral-qnum="1" speakername="Eva Lund" time="10:01:00"><p>How deep?</p></speech>
        <speech speakername="Anna Berg"><p>Four metres.</p></speech>
        <minor-heading>The lock</minor-heading><ques speakername="Eva Lund"><p>Which?</p></ques>
        <reply speakername="Anna Berg"><p>All.</p></reply>
        <major-heading>TRADE</major-heading><division><mpname>Berg</mpname><mpname>Lund</mpname></division>""",
    )
    assert [part[:3] for part in parts(source)] == [
        ("debate_section", "WATER", ""),
        ("debate_section", "The canal", ""),
        ("question", "Eva Lund", "Eva Lund"),
        ("speech", "Anna Berg", "Anna Berg"),
        ("debate_section", "The lock", ""),
        ("question", "Eva Lund", "Eva Lund"),
        ("answer", "Anna Berg", "Anna Berg"),
        ("debate_section", "TRADE", ""),
    ]
    transcript = read(source)
    assert [division.time for division in transcript.structure[:4]] == [0.0, 0.0, 60.0, 60.0]
    assert transcript.declared.date == "2020-02-03"
    assert [text for text, kind in kinds(source) if kind is BlockKind.SCENE] == [
        "The House met.",
        "Berg",
        "Lund",
    ]


def test_interventions_of_the_canadian_house() -> None:
    source = plain(
        "Hansard",
        """<ExtractedInformation><ExtractedItem Name="InstitutionDebate">Debates</ExtractedItem>
        <ExtractedItem Name="MetaCreationTime">2020/02/03 14:00:00</ExtractedItem></ExtractedInformation>
        <HansardBody><OrderOfBusiness><CatchLine>Water</CatchLine><SubjectOfBusiness>
        <SubjectOfBusinessTitle>Canal</SubjectOfBusinessTitle><Timestamp Hr="14" Mn="05">(1405)</Timestamp>
        <Intervention Type="Question">
        <PersonSpeaking><Affiliation>Eva Lund</Affiliation>: </PersonSpeaking>
        <Content><ParaText>How deep?</ParaText></Content></Intervention>
        <WrittenQuestionResponse><QuestionID>No. 7</QuestionID>
        <Questioner><Affiliation>Eva Lund</Affiliation>:</Questioner>
        <QuestionContent><ParaText>Where?</ParaText></QuestionContent>
        <Responder>Anna Berg:</Responder><ResponseContent><ParaText>Here.</ParaText></ResponseContent>
        </WrittenQuestionResponse></SubjectOfBusiness></OrderOfBusiness></HansardBody>""",
        'xml:lang="FR"',
    )
    assert [part[:2] for part in parts(source)] == [
        ("debate_section", "Water"),
        ("debate_section", "Canal"),
        ("question", "Eva Lund"),
        ("debate_section", "No. 7"),
        ("question", "Eva Lund"),
        ("answer", "Anna Berg"),
    ]
    declared = read(source).declared
    assert (declared.title, declared.date, declared.language) == ("Debates", "2020-02-03", "fr")


def test_a_header_tells_title_date_language_and_place() -> None:
    header = """<fileDesc><titleStmt><title type="sub">Sitting 8 [Corpus]</title><meeting>12</meeting>
      <meeting>Term 3</meeting></titleStmt></fileDesc><profileDesc><settingDesc><setting>
      <name type="city">Bergen</name>
      <date when="2020-02-03">today</date></setting></settingDesc></profileDesc>"""
    declared = read(tei("<body><u><seg>Hello.</seg></u></body>", header, "nb")).declared
    assert declared.title == "Sitting 8"
    assert (declared.event, declared.venue) == ("Term 3", "Bergen")
    assert (declared.date, declared.language) == ("2020-02-03", "nb")


def test_a_date_far_ahead_is_not_taken() -> None:
    source = akoma_ntoso(
        '<debate><meta><FRBRWork><FRBRthis value="/aa/2020-02-03/main"/>'
        '<FRBRdate date="3000-01-01"/></FRBRWork>'
        '<FRBRlanguage language="fra"/></meta><debateBody><p>x</p></debateBody></debate>'
    )
    assert (read(source).declared.date, read(source).declared.language) == ("2020-02-03", "fr")


def test_other_xml_is_read_as_its_paragraphs() -> None:
    source = plain(
        "minutes", "<title>Minutes</title><note>One <emph>long</emph> line.</note><list><item>A</item></list>"
    )
    assert kinds(source) == [
        ("Minutes", BlockKind.HEADING),
        ("One long line.", BlockKind.PARAGRAPH),
        ("A", BlockKind.LIST_ITEM),
    ]
    assert read(source).provenance.format == "xml"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (
            plain("xs:schema", "<xs:element name='speech'/>", "xmlns:xs='http://www.w3.org/2001/XMLSchema'"),
            "schema",
        ),
        (plain("mods", "<titleInfo><title>Record</title></titleInfo>"), "record"),
        (plain("teiCorpus", "<teiHeader><title>Corpus</title></teiHeader>"), "frame of a corpus"),
        (Source("sitting.xml", b'<?xml version="1.0" encoding="utf-7"?><d>x</d>'), "UTF-7"),
        (Source("sitting.xml", b'# Speeches\nnamespace a = "b"\nstart = element debate { text }'), "schema"),
        (Source("sitting.xml", b"start = element debate {\n\tattribute id { text }"), "schema"),
    ],
    ids=["schema", "record", "corpus", "utf-7", "compact", "compact, without names"],
)
def test_what_holds_no_transcript_is_refused(source: Source, why: str) -> None:
    with pytest.raises(UnreadableSource, match=rf"^Cannot read sitting\.xml: .*{why}.*\.$"):
        read(source)


def test_a_header_whose_end_was_lost_swallows_no_text() -> None:
    source = Source("sitting.xml", b"<akomaNtoso><debate><meta><x/><debateBody><speech><p>Said.</p></speech>")
    assert lines(source) == ["Said."]


def test_sections_nest_no_deeper_than_an_outline_shows() -> None:
    deep = "<debateSection>" * 500 + "<speech><p>Said.</p></speech>" + "</debateSection>" * 500
    assert lines(debate(deep)) == ["Said."]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"<akomaNtoso><debate/></akomaNtoso>", "xml"),
        ("a", b"<!-- x --><?a b?>\n<TEI xmlns='http://www.tei-c.org/ns/1.0'>", "xml"),
        ("a", "<?xml version='1.0'?><!DOCTYPE publicwhip [".encode("utf-16"), "xml"),
        ("a.xml", b"<minutes><p>Text</p></minutes>", "xml"),
        ("a.xml", b"<!DOCTYPE html><html><p>Text</p></html>", "html"),
        ("a.txt", b"<minutes> as I typed them", "text"),
    ],
)
def test_xml_is_told_by_its_root(name: str, data: bytes, expected: str) -> None:
    assert format_of(Source(name, data)).name == expected


def test_every_table_can_be_read_and_claims_roots_of_its_own() -> None:
    files = list(resource("dialects").glob("*.toml"))
    assert len(dialects()) == len(files) > 6
    roots = [root for dialect in dialects() for root in dialect.roots]
    assert len(roots) == len(set(roots))
    assert sum(not dialect.roots for dialect in dialects()) == 1
    assert all(
        isinstance(rule.role, Role) for d in dialects() for rules in d.rules.values() for rule in rules
    )
