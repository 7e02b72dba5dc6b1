"""Further subjects of Russian bodies: health, safety, training and what such bodies guard against."""

from typing import Final

PROTECTION_WRITTEN: Final = """
повышения квалификации судей=Judicial Training
повышения квалификации адвокатов=Advanced Training of Lawyers
повышения квалификации сотрудников=Advanced Training of Staff
повышения квалификации кадров=Advanced Training of Personnel
борьбе с наркопреступностью=Combating Drug Crime
борьбе с наркоманией и незаконным оборотом наркотиков=Combating Drug Addiction and Illicit Drug Trafficking
земельным ресурсам, кадастру, геодезии и картографии=Land Resources, Cadastre, Geodesy and Cartography
государственному языку=the State Language
историко-культурного наследия=Historical and Cultural Heritage
проблемных исследований=Problem Research
охраны животного и растительного мира=the Protection of Fauna and Flora
карантину растений=Plant Quarantine
карантина растений=Plant Quarantine
биотехнологии=Biotechnology
отбору судей=the Selection of Judges
развития здравоохранения=Healthcare Development
поддержки семьи и детства=Family and Childhood Support
карантинных и зоонозных инфекций=Quarantine and Zoonotic Infections
инфекционных заболеваний=Infectious Diseases
общественного здоровья=Public Health
общественного здравоохранения=Public Health
защите конкуренции=Competition Protection
защите прав человека=the Protection of Human Rights
защите детей=Child Protection
правам инвалидов=the Rights of Persons with Disabilities
продовольственной безопасности=Food Security
безопасности пищевых продуктов=Food Safety
промышленной безопасности=Industrial Safety
дорожной безопасности=Road Safety
пожарной безопасности=Fire Safety
экологической безопасности=Environmental Safety
энергетической безопасности=Energy Security
региональной безопасности=Regional Security
международной безопасности=International Security
коллективной безопасности=Collective Security
борьбе с отмыванием преступных доходов=Anti-Money Laundering
противодействию легализации преступных доходов=Anti-Money Laundering
противодействию насильственному экстремизму=Countering Violent Extremism
профилактике экстремизма=Prevention of Extremism
предотвращению насильственного экстремизма=Preventing Violent Extremism
домашнему насилию=Domestic Violence
семейного насилия=Domestic Violence
"""
