/// Invented people's names, all in letters that a user name can have.
enum NameList {
  static let first = [
    "Ada", "Amir", "Anjali", "Bethan", "Callum", "Chidi", "Daisy", "Dylan", "Elif", "Ewan",
    "Farah", "Filip", "Grace", "Hamza", "Hana", "Imogen", "Isla", "Jonah", "Jaya", "Kezia",
    "Kofi", "Lowenna", "Luca", "Maja", "Morgan", "Nell", "Noor", "Oskar", "Owen", "Priya",
    "Quentin", "Rhys", "Rosa", "Samir", "Sinead", "Tariq", "Tilly", "Umar", "Violet", "Wanjiru",
    "Xin", "Yusuf", "Zara", "Zofia",
  ]

  static let last = [
    "Abernathy", "Applegarth", "Birtwhistle", "Boateng", "Broadhurst", "Chandra", "Cwikla",
    "Dalgleish", "Dhaliwal", "Eastlake", "Entwistle", "Farthing", "Fennimore", "Galbraith",
    "Gathercole", "Hartnoll", "Hussain", "Ikwuemesi", "Inskip", "Jessop", "Kirkbride", "Kowalczyk",
    "Lidgate", "Lowbridge", "Macaskill", "Mottershead", "Nethersole", "Nwachukwu", "Okonedo",
    "Oldershaw", "Pemberthy", "Pickersgill", "Quayle", "Rahmatullah", "Saltmarsh", "Sowerby",
    "Thistlewood", "Trevithick", "Umunna", "Vanterpool", "Wolstenholme", "Xiao", "Yardley",
    "Zielinski",
  ]
}
