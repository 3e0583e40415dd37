"""Arabic: conjunctions written with the next word, lists joined by them, vowel signs here and there."""

from __future__ import annotations

import pytest

from reader.core.cues import fold, language_of, language_told, lexicon
from reader.core.formats import Source, read
from reader.core.outline.parts import PartKind
from tests.core.outline.reading import Reader

HEAD = """
بيان
معالي السيد كريم بن صالح الوادي
وزير الخارجية
أمام المناقشة العامة للجمعية العامة في دورتها التاسعة والسبعين
نيويورك، 25 سبتمبر 2024

السيد الرئيس،
أصحاب المعالي والسعادة،
السيدات والسادة،
يسرني في البداية أن أهنئكم على انتخابكم رئيسا للجمعية العامة، وأن أؤكد لكم دعم وفد بلادي الكامل لكم.
"""
FILLER = """
لقد علمتنا السنوات الماضية أن الصبر وحده لا يكفي، وأن ما نبنيه معا يبقى حين يزول ما يبنيه كل واحد منا منفردا.
وما كان لهذا العمل أن يثمر لولا رجال ونساء آمنوا به قبل أن يروا ثماره بأعينهم في مدنهم وقراهم.
"""
TAIL = """
وختاما، السيد الرئيس، فإننا نجدد التزامنا بالعمل معكم ومع جميع الدول الأعضاء من أجل مستقبل أفضل لأبنائنا.
شكرًا لكم على حسن استماعكم.
"""
ANNOUNCED = (
    HEAD
    + """
وأود أن أركز على ثلاثة محاور رئيسية، هي: صون السلم والأمن الدوليين، وحماية البيئة البحرية، وتعليم الفتيات.
أولاً، فيما يتعلق بصون السلم والأمن الدوليين، فإن النزاعات التي تعصف بمنطقتنا تستدعي منا جميعا موقفا موحدا.
"""
    + FILLER
    + """
ثانيًا، إن حماية البيئة البحرية مسؤولية مشتركة، فالبحر الذي يجمعنا هو مصدر رزق الملايين من أبناء شعوبنا.
"""
    + FILLER
    + """
وثالثا، يبقى تعليم الفتيات في صميم سياساتنا الوطنية، فلا نهضة لمجتمع تحرم نصف أبنائه من المدرسة.
"""
    + FILLER
    + TAIL
)
RENEWED = (
    HEAD
    + """
إن بلادي تؤمن بأن الحوار هو السبيل الوحيد إلى حل الخلافات بين الدول مهما طال أمدها واشتدت مرارتها.
"""
    + FILLER * 3
    + """
السيد الرئيس،
وفيما يتعلق بالأمن الغذائي، فقد أطلقت حكومتي برنامجا لدعم صغار المزارعين والصيادين في جميع المحافظات.
"""
    + FILLER * 3
    + TAIL
)


def test_an_announced_list_joined_by_the_conjunction(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    assert reading.outline.metadata.language == "ar"
    titles = ["صون السلم والأمن الدوليين", "حماية البيئة البحرية", "تعليم الفتيات"]
    assert reading.titles(PartKind.PILLAR) == titles
    begins = [reading.begins(part).split()[0] for part in reading.all(PartKind.PILLAR)]
    assert begins == ["أولاً،", "ثانيًا،", "وثالثا،"]


def test_zones(outlined: Reader) -> None:
    reading = outlined(ANNOUNCED)
    zones = ["front", "salutation", "opening", "agenda", *["pillar"] * 3, "closing"]
    assert reading.tops() == zones
    people = [item.title for part in reading.all(PartKind.SALUTATION) for item in part.items]
    assert people == ["السيد الرئيس", "أصحاب المعالي والسعادة", "السيدات والسادة"]
    assert reading.begins(reading.all(PartKind.CLOSING)[0]).startswith("وختاما")


def test_metadata(outlined: Reader) -> None:
    metadata = outlined(ANNOUNCED).outline.metadata
    assert metadata.speaker == "كريم بن صالح الوادي"
    assert metadata.role == "وزير الخارجية"
    assert metadata.date == "2024-09-25"


def test_a_renewed_address_begins_a_section_and_no_agenda_is_invented(outlined: Reader) -> None:
    reading = outlined(RENEWED)
    assert not reading.all(PartKind.AGENDA)
    assert not reading.all(PartKind.PILLAR)
    sections = [reading.begins(part) for part in reading.all(PartKind.SECTION)]
    assert any(begin.startswith("وفيما يتعلق بالأمن الغذائي") for begin in sections)


@pytest.mark.parametrize("written", ["شكراً لكم", "شكرًا لكم", "وشكرا لكم"])
def test_vowel_signs_and_conjunctions_change_no_cue(written: str) -> None:
    assert lexicon("ar").phrases("closing", "final").full(fold(written))


def test_facts_are_no_announcement(outlined: Reader) -> None:
    fact = "لقد قامت الأمم المتحدة على ثلاث ركائز، هي: السلم والأمن، والتنمية، وحقوق الإنسان."
    reading = outlined(HEAD + fact + FILLER * 4 + TAIL)
    assert not reading.all(PartKind.AGENDA)


@pytest.mark.parametrize(
    "other",
    [
        "برای من افتخار بزرگی است که امروز از طرف ملت خود در این مجمع سخن می گویم و ما باید با هم تلاش کنیم.",
        "میرے لیے یہ اعزاز کی بات ہے کہ میں آج اپنے ملک کی طرف سے اس ایوان سے خطاب کر رہا ہوں۔",
    ],
)
def test_another_language_of_the_script_is_not_taken_for_arabic(other: str) -> None:
    assert language_of(other) == ""


def test_the_language_of_a_page_yields_to_the_script_of_its_text() -> None:
    assert language_told(ANNOUNCED, "en") == "ar"
    assert language_told(ANNOUNCED, "ar-EG") == "ar-EG"
    assert language_told("Пані та панове, дякую за увагу.", "uk") == "uk"


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-8"])
def test_a_text_decoded_wrongly_is_told_and_gets_no_invented_parts(outlined: Reader, encoding: str) -> None:
    wrong = ANNOUNCED.replace("ً", "").replace("\u064b", "").encode(encoding, "replace").decode("latin-1")
    transcript = read(Source.from_text(wrong, "speech.txt"))
    assert any("speech.txt" in warning for warning in transcript.provenance.warnings)
    reading = outlined(wrong)
    assert reading.outline.metadata.language == ""
    assert not reading.kinds() & {PartKind.AGENDA, PartKind.PILLAR, PartKind.SALUTATION}


@pytest.mark.parametrize(
    "text", [ANNOUNCED, "Về vấn đề này, chúng tôi rất vinh dự được phát biểu hôm nay. " * 3]
)
def test_a_text_decoded_rightly_has_no_warning(text: str) -> None:
    assert not read(Source.from_text(text, "speech.txt")).provenance.warnings


def test_two_subjects_told_by_what_they_turn_with(outlined: Reader) -> None:
    text = (
        HEAD
        + """
        سأتناول في كلمتي محورين اثنين: إصلاح مجلس الأمن وتمويل التنمية.
        ففيما يتعلق بإصلاح مجلس الأمن، فإن العالم قد تغير كثيرا ولا يجوز أن يبقى المجلس على حاله بعد اليوم.
        """
        + FILLER
        + "أما تمويل التنمية، فهو شرط لا غنى عنه لبلوغ الأهداف التي اتفقنا عليها جميعا قبل سنوات عديدة.\n"
        + FILLER
        + TAIL
    )
    assert outlined(text).titles(PartKind.PILLAR) == ["إصلاح مجلس الأمن", "تمويل التنمية"]
