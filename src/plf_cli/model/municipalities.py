"""The names of Denmark's 98 municipalities."""

MUNICIPALITIES = frozenset(
    """
    Aabenraa|Aalborg|Aarhus|Albertslund|Allerød|Assens|Ballerup|Billund|Bornholm|Brøndby|Brønderslev
    Dragør|Egedal|Esbjerg|Fanø|Favrskov|Faxe|Fredensborg|Fredericia|Frederiksberg|Frederikshavn
    Frederikssund|Furesø|Faaborg-Midtfyn|Gentofte|Gladsaxe|Glostrup|Greve|Gribskov|Guldborgsund
    Haderslev|Halsnæs|Hedensted|Helsingør|Herlev|Herning|Hillerød|Hjørring|Holbæk|Holstebro|Horsens
    Hvidovre|Høje-Taastrup|Hørsholm|Ikast-Brande|Ishøj|Jammerbugt|Kalundborg|Kerteminde|Kolding
    København|Køge|Langeland|Lejre|Lemvig|Lolland|Lyngby-Taarbæk|Læsø|Mariagerfjord|Middelfart|Morsø
    Norddjurs|Nordfyns|Nyborg|Næstved|Odder|Odense|Odsherred|Randers|Rebild|Ringkøbing-Skjern|Ringsted
    Roskilde|Rudersdal|Rødovre|Samsø|Silkeborg|Skanderborg|Skive|Slagelse|Solrød|Sorø|Stevns|Struer
    Svendborg|Syddjurs|Sønderborg|Thisted|Tønder|Tårnby|Vallensbæk|Varde|Vejen|Vejle|Vesthimmerlands
    Viborg|Vordingborg|Ærø
    """.replace("\n", "|")
    .replace("    ", "")
    .strip("|")
    .split("|")
)
