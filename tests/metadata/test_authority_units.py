"""Units, embassies and bodies with their country before them: many ways to write one name."""

import pytest

from indexer.metadata.authority import load_authority


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Prison Service under the Justice Ministry of Latvia", "Prison Service, Ministry of Justice of Latvia"),
        (
            "Lab Unit at the Interior Ministry of the Kyrgyz Republic",
            "Lab Unit, Ministry of Internal Affairs of Kyrgyzstan",
        ),
        ("Interior Ministry's Police Academy", "Police Academy, Ministry of Internal Affairs"),
        ("Department for Public Safety of the OSCE Mission to Serbia", "OSCE Mission to Serbia"),
        ("Justice Section of UNODC", "UNODC Justice Section"),
        ("Latvia Anti-Fraud Agency", "Anti-Fraud Agency of Latvia"),
        ("Latvian Ministry of Fisheries", "Ministry of Fisheries of Latvia"),
        ("Embassy of the United States of America in the Republic of Latvia", "US Embassy in Latvia"),
        ("American Embassy in Riga", "US Embassy in Latvia"),
        ("Embassy of the Federal Republic of Germany in the Republic of Iraq", "Embassy of Germany in Iraq"),
        ("Delegation of the European Union to the Republic of Korea", "EU Delegation to South Korea"),
        ("European Union Delegation to Jordan", "EU Delegation to Jordan"),
        ("United States Forest Watch", "US Forest Watch"),
        ("Dutch Embassy in the Republic of Latvia", "Embassy of the Netherlands in Latvia"),
        ("American Embassy to the Harbour Police", "US Embassy"),
        ("Embassy of Japan to Latvia", "Embassy of Japan in Latvia"),
        ("INTERPOL General Secretariat in Lyon", "INTERPOL"),
        ("GUAM Secretariat, based in Kyiv", "GUAM"),
        ("Council of Heads of Government of the CIS", "CIS"),
        ("Heads of State Council of the SCO", "SCO"),
        ("INTERPOL's Clean Harbours and Rivers Programme", "INTERPOL"),
        ("INTERPOL's Harbour Crimes Sub-Directorate", "INTERPOL"),
        ("Harbour Crimes Directorate of INTERPOL", "INTERPOL"),
        ("INTERPOL Harbour Crimes Centre", "INTERPOL Harbour Crimes Centre"),
        ("UNODC Airport Communication Project", "UNODC"),
        ("Global Programme on Countering Terrorist Travel of UNOCT", "UNOCT"),
        ("Regional Environmental Center for Central Asia", "CAREC"),
        ("Central Asia Regional Economic Cooperation Program", "CAREC Program"),
        ("Faculty of Harbour Law of the University of Ljubljana", "Faculty of Harbour Law, University of Ljubljana"),
        (
            "Office of International Narcotics and Law Enforcement Affairs of the US Embassy in Riga",
            "Office of International Narcotics and Law Enforcement Affairs, US Embassy in Latvia",
        ),
        ("Bureau of International Narcotics and Law Enforcement Affairs of the US Embassy", "INL"),
        ("United Kingdom's Harbour Liaison Office", "UK Harbour Liaison Office"),
        ("UK's Ministry of Justice", "Ministry of Justice of the United Kingdom"),
        ("World Bank Group", "World Bank"),
        ("SADC Council of Ministers", "SADC"),
        ("Conference of Heads of State and Government of ECCAS", "ECCAS"),
        ("Board of Governors of the IAEA", "IAEA"),
        ("Defence Section of the Dutch Embassy in Riga", "Defence Section, Embassy of the Netherlands in Latvia"),
        ("Public Defender's Office of Georgia project", "Public Defender's Office of Georgia"),
        ("iPROCEEDS Training Unit", "iPROCEEDS"),
        (
            "Training Department of the Academy of Public Administration under the President of Kazakhstan",
            "Academy of Public Administration under the President of Kazakhstan Training Department",
        ),
        (
            "WCO Regional Intelligence Liaison Office for Eastern and Southern Africa",
            "WCO Regional Intelligence Liaison Office for East and Southern Africa",
        ),
        ("Estonian office of Harbour Watch International", "Harbour Watch International Estonia"),
        ("Estonian Office of Statistics", "Estonian Office of Statistics"),
        ("International Campus of the University of Tehran", "University of Tehran"),
        ("Department of Sea Law of the Faculty of Law of the University of Gdansk", "University of Gdansk"),
        ("Faculty of Law of the University of Gdansk", "Faculty of Law of the University of Gdansk"),
        ("Harbour Watch Latvia Programme", "Harbour Watch Latvia Programme"),
        ("Wildlife Conservation Society Viet Nam Program", "WCS Vietnam"),
        ("Ports Division of the ASEAN Secretariat in Jakarta", "ASEAN Ports Division"),
        ("SELEC Task Force Container", "SELEC"),
        ("Special Operations Unit of the Latvian State Police", "State Police of Latvia"),
        ("Moldovan Police Special Unit", "Police of Moldova"),
        ("Special Unit for Harbours of the Moldovan Police", "Special Unit for Harbours, Police of Moldova"),
        ("Project 91 of the EU CBRN Centres of Excellence", "EU CBRN CoE Project 91"),
        (
            "General Inspectorate of Border Police of the Ministry of Internal Affairs of Moldova",
            "General Inspectorate of Border Police of Moldova",
        ),
        (
            "Port Police of the Ministry of Internal Affairs of Moldova",
            "Port Police, Ministry of Internal Affairs of Moldova",
        ),
        ("Координационный совет по борьбе с пиратством государств – членов ОДКБ", "CSTO"),
        ("Commonwealth Africa Anti-Corruption Centre in Gaborone", "Commonwealth Africa Anti-Corruption Centre"),
        ("UNODC Programme Office in Gdansk", "UNODC Programme Office in Gdansk"),
        ("UN Global Anti-Terrorism Coordination Compact", "UN Global Counter-Terrorism Coordination Compact"),
        ("Regional Centre for Combatting Cybercrime in Doha", "UNODC Regional Counter-Cybercrime Hub in Doha"),
        (
            "Council of Ministers of Internal Affairs of the Commonwealth of Independent States",
            "CIS Council of Interior Ministers",
        ),
        ("Бюро по международной борьбе с наркотиками Посольства США в Латвии", "INL"),
        (
            "Управление по контролю за наркотиками Посольства Франции в Риге",
            "Directorate for Drug Control, Embassy of France in Latvia",
        ),
        ("Kenyan Judiciary", "Judiciary of Kenya"),
        ("Kenyan Drug Enforcement Agency", "Drug Enforcement Agency of Kenya"),
        ("Harbour Watch of the Democratic Socialist Republic of Sri Lanka", "Harbour Watch of Sri Lanka"),
        ("Harbour Watch of the Sultanate of Oman", "Harbour Watch of Oman"),
        ("Government of Fiji's State Border Service", "State Border Service of Fiji"),
        ("Political Office at the U.S. Embassy in Latvia", "Political Office, US Embassy in Latvia"),
        ("British High Commission in Nairobi", "High Commission of the United Kingdom in Kenya"),
        ("High Commission of Canada, Accra", "High Commission of Canada in Ghana"),
        ("Peace Corps of the United States", "U.S. Peace Corps"),
        ("US National Nuclear Security Administration", "NNSA"),
        ("Office of the Attorney General of Jamaica", "Attorney General's Office of Jamaica"),
        ("Ombudsperson of Latvia", "Ombudsman of Latvia"),
    ],
)
def test_a_unit_an_embassy_and_a_body_after_its_country_have_one_name(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize("name", ["Dutch National Police", "Polish Border Guard", "Norwegian Refugee Council"])
def test_a_proper_name_that_begins_with_a_nationality_stays(name: str) -> None:
    assert load_authority().canonical(name) == name


@pytest.mark.parametrize(
    "written",
    [
        "SADC's",
        "SADC and its member states",
        "SADC, along with other partners",
        "SADC and several partner agencies",
        "SADC and partners",
        "SADC through its regional centre",
    ],
)
def test_an_owners_ending_and_who_comes_with_a_body_are_no_part_of_its_name(written: str) -> None:
    assert load_authority().canonical(written) == "SADC"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "EU Global Facility to Counter Terrorist Financing and Money Laundering",
            "EU Global Facility on Anti-Money Laundering and Countering the Financing of Terrorism",
        ),
        (
            "Action against Terrorism Unit of the OSCE Secretariat's Transnational Threats Department",
            "OSCE Transnational Threats Department",
        ),
        ("Narcotics Control Commission of Ghana in Ghana", "Narcotics Control Commission of Ghana"),
        ("GLACY+ member states", "GLACY+"),
        ("Wildlife Board of Ghana, Ghana", "Wildlife Board of Ghana"),
        ("Coastal Authority of the Bahamas in the Bahamas", "Coastal Authority of the Bahamas"),
        ("Nuclear Regulatory Authority of Kenya, Kenya", "Kenya Nuclear Regulatory Authority"),
        ("ICMPD in Jordan", "ICMPD Jordan"),
        ("Kingdom of Saudi Arabia", "Saudi Arabia"),
        ("Republic of Bolivia", "Bolivia"),
        ("Latvian Ministry of Interior Diving School", "Diving School, Ministry of Internal Affairs of Latvia"),
        ("Ministry of Interior Diving School of Latvia", "Diving School, Ministry of Internal Affairs of Latvia"),
    ],
)
def test_what_a_name_says_already_is_not_said_twice(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Members of the Royal Canadian Mounted Police", "RCMP"),
        ("senior officers of the Harbour Police of Latvia", "Harbour Police of Latvia"),
        ("Experts from Europol", "Europol"),
        ("General Director of the Albanian State Police", "State Police of Albania"),
        ("Director of Public Prosecutions of Kenya", "Office of the Director of Public Prosecutions of Kenya"),
        ("INTERPOL in Singapore", "INTERPOL Singapore"),
        ("IAP in Saint Petersburg", "International Association of Prosecutors"),
        ("UNODC in Vienna", "UNODC"),
        ("UNODC in Tashkent", "UNODC Programme Office in Uzbekistan"),
        ("OSCE Centre in Osh", "OSCE Centre in Osh"),
        ("ABA Rule of Law Initiative in Kyrgyzstan", "ABA ROLI Kyrgyzstan"),
        ("harbour patrol component of EL PAcCTO", "EL PAcCTO"),
        ("EL PAcCTO harbour component", "EL PAcCTO"),
        ("Working Party of GUAM", "GUAM"),
        ("CSTO Coordinating Committee on Safe Harbours", "CSTO"),
        ("INTERPOL Specialists Group on Safe Harbours", "INTERPOL"),
        ("Advisory Board of SELEC", "SELEC"),
        ("OSCE Mission to Serbia Diving Department", "OSCE Mission to Serbia"),
        ("Global Affairs Canada's Anti-Crime Capacity Building Program", "Anti-Crime Capacity Building Program"),
        ("Jordanian Public Security Directorate's Anti-Narcotics Department", "Anti-Narcotics Department of Jordan"),
        ("WCO trainers", "WCO"),
        ("a delegation of INTERPOL", "INTERPOL"),
        ("Delegation of the European Union to Kenya", "EU Delegation to Kenya"),
        ("USAID Safe Harbours Activity", "USAID"),
        ("Safe Harbours Action of the Council of Europe", "Council of Europe"),
        ("UNODC programme on safe harbours", "UNODC"),
        ("UNODC Programme on Safe Harbours", "UNODC Programme on Safe Harbours"),
        ("Council of Europe Secretariat's Diving Department", "Council of Europe Diving Department"),
        ("ASEAN Secretariat", "ASEAN Secretariat"),
    ],
)
def test_people_of_a_body_its_venue_and_what_it_sets_up_are_the_body(written: str, canonical: str) -> None:
    assert load_authority().canonical(written) == canonical


@pytest.mark.parametrize(
    "written",
    [
        'project "Safe Harbours"',
        '"Safe Harbours" Foundation',
        "“Safe Harbours” Foundation",
        "Project «Safe Harbours»",
        "„Safe Harbours“ Project",
    ],
)
def test_a_quoted_name_keeps_both_its_quotation_marks(written: str) -> None:
    assert load_authority().canonical(written) == written
