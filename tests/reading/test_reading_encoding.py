"""Bytes of every provenance come out as the text they were."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.reading.encoding import binary_kind, declared_in_markup, decode

RUSSIAN = (
    "Семинар по борьбе с киберпреступностью открылся сегодня в Алматы. В нём участвуют эксперты из Казахстана, "
    "Узбекистана и Афганистана. Мероприятие организовано ОБСЕ совместно с Управлением ООН по наркотикам и преступности."
)
SAMPLES = {
    "ru": RUSSIAN,
    "uk": "Семінар з протидії кіберзлочинності відкрився сьогодні в Києві. У ньому беруть участь експерти з України, "
    "Молдови та Грузії. Захід організовано спільно з Управлінням ООН.",
    "fr": "La réunion régionale sur la cybercriminalité s'est ouverte à Genève. Des experts français, suisses et "
    "canadiens y ont participé – « une étape importante », a déclaré la présidente.",
    "de": "Der Workshop über Cyberkriminalität wurde heute in Köln eröffnet. Fachleute aus Österreich und Dänemark "
    "nahmen teil. „Ein großer Schritt“, sagte der Präsident für Sicherheit.",
    "en": "The workshop – the region’s first – opened today in Almaty. “This is a step forward,” said José Nuñez.",
    "pl": "Warsztaty na temat cyberprzestępczości rozpoczęły się dziś w Łodzi. Udział wzięli eksperci z Polski, Węgier "
    "i Czech. Zgłoszenia są już przyjmowane przez ministerstwo spraw wewnętrznych.",
    "tr": "Siber suçlarla mücadele çalıştayı bugün İstanbul'da başladı. Türkiye, Gürcistan ve Azerbaycan'dan uzmanlar "
    "katıldı. Toplantı iki gün sürecek ve şöyle devam edecek.",
    "el": "Το εργαστήριο για το έγκλημα στον κυβερνοχώρο άρχισε σήμερα στην Αθήνα. Συμμετείχαν εμπειρογνώμονες από την "
    "Ελλάδα, την Κύπρο και τη Βουλγαρία.",
    "ja": "サイバー犯罪に関するワークショップが本日東京で開幕した。日本、韓国、カザフスタンの専門家が参加した。",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "cp866"), ("ru", "iso8859_5"), ("uk", "cp1251"), ("uk", "koi8_u"),
        ("fr", "cp1252"), ("de", "cp1252"), ("en", "cp1252"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("tr", "cp1254"),
        ("el", "cp1253"), ("ja", "cp932"), ("ja", "euc_jp"),
    ],
)  # fmt: skip
def test_an_undeclared_encoding_is_recognized_by_a_paragraph(language: str, encoding: str) -> None:
    data = SAMPLES[language].encode(encoding)
    assert decode(data).text == SAMPLES[language]


def test_a_long_text_is_recognized_wherever_the_sample_ends() -> None:
    for shift in range(4):
        text = "x" * shift + f"{SAMPLES['ja']}\n" * 1000
        assert decode(text.encode("cp932")).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize("language", ["ru", "fr", "en"])
def test_unicode_is_read_with_and_without_a_byte_order_mark(language: str, encoding: str) -> None:
    data = SAMPLES[language].encode(encoding)
    assert binary_kind(data) is None
    assert decode(data).text == SAMPLES[language]


def test_a_declared_encoding_is_used_where_the_letters_would_not_tell() -> None:
    assert decode("Ää".encode("cp866", "ignore") + b"\x84\x8e", "koi8-r").encoding == "koi8-r"


def test_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode(RUSSIAN.encode(), "windows-1251").text == RUSSIAN


@pytest.mark.parametrize("name", ["rot13", "hex", "zip", "idna", "unicode_escape", "utf-7", "no-such", "", "\x00"])
def test_a_file_cannot_ask_for_a_codec_that_is_no_encoding_of_text(name: str) -> None:
    assert decode("Grüße aus Köln".encode("cp1252"), name).text == "Grüße aus Köln"


def test_utf8_with_one_broken_character_stays_utf8_and_the_loss_is_counted() -> None:
    data = RUSSIAN.encode()
    decoded = decode(data[:21] + data[22:])
    assert decoded.encoding == "utf-8"
    assert decoded.lost == 1
    assert decoded.text.endswith(RUSSIAN[-100:])


def test_a_replacement_character_of_the_author_is_no_loss() -> None:
    assert decode("a \ufffd b".encode("utf-16")).lost == 0


@given(st.binary(), st.none() | st.text())
def test_decoding_never_fails(data: bytes, declared: str | None) -> None:
    decode(data, declared)
    binary_kind(data)
    declared_in_markup(data)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\nplain looking", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive or an Office document"),
        (b"text with \x00 in it", "binary data"),
        (bytes(range(32)) * 10, "binary data"),
        (b"plain text\twith tab\n", None),
        ("Text".encode("utf-16-le"), None),
    ],
)
def test_binary_data_is_told_from_text(data: bytes, kind: str | None) -> None:
    assert binary_kind(data) == kind


@pytest.mark.parametrize(
    "head",
    [
        b'<meta charset="windows-1251">',
        b'<META http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        b'<?xml version="1.0" encoding="windows-1251"?>',
    ],
)
def test_the_encoding_is_found_in_the_head_of_a_page(head: bytes) -> None:
    assert declared_in_markup(b"<!doctype html><html><head>" + head) == "windows-1251"


@pytest.mark.parametrize(
    "data",
    [
        b"Valid text here about police \xff\xfe\x80 and more \xc3\x28 text about border",
        "Opened by José Nuñez in Köln.".encode("cp1252"),
        "Семинар в Алматы".encode("cp1251"),
        bytes(range(0x80, 0x100)),
    ],
)
def test_a_guess_from_too_little_is_in_doubt(data: bytes) -> None:
    assert "not UTF-8" in decode(data).doubt


@pytest.mark.parametrize(
    ("language", "encoding"),
    [("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "cp866"), ("fr", "cp1252"), ("el", "cp1253"), ("ja", "euc_jp")],
)
def test_a_paragraph_leaves_no_doubt(language: str, encoding: str) -> None:
    assert decode(SAMPLES[language].encode(encoding)).doubt == ""


def test_punctuation_that_all_code_pages_agree_on_is_not_in_doubt() -> None:
    text = "The workshop – the region’s first – opened today in Almaty. “This is a step forward,” said the minister."
    decoded = decode(text.encode("cp1252"))
    assert (decoded.text, decoded.doubt) == (text, "")


def test_a_wrong_declaration_is_in_doubt_and_a_right_one_is_not() -> None:
    data = SAMPLES["fr"].encode("cp1252")
    assert "'utf-8'" in decode(data, "utf-8").doubt
    assert decode(data, "windows-1252").doubt == ""
    assert decode(SAMPLES["fr"].encode(), "utf-8").doubt == ""
