/// What somebody may search for.
///
/// A `*` stands for an invented word, so that queries can be told apart.
struct SearchTopic {
  let queries: [String]

  init(_ queries: String...) { self.queries = queries }

  /// A query in lower case.
  func query(_ random: inout SplitMix64) -> String {
    let front = random.pick(SearchTopic.fronts)
    let end = random.pick(SearchTopic.ends)
    return random.pick(queries).replacing("*", with: front + end)
  }

  private static let fronts = [
    "hollow", "thrumble", "wex", "kelder", "larks", "merrow", "ash", "quorn", "skelder", "pottle",
    "brack", "fennel", "cobble", "tamber", "orle", "pen", "nettle", "wither", "alder", "kestrel",
  ]
  private static let ends = [
    "mere", "wick", "combe", "stead", "spur", "down", "moor", "garth", "by", "thwaite", "ford",
    "croft", "dingle", "burrow", "stone", "lane",
  ]
}

/// What a rule is about. Each query holds a phrase of ``PhraseTable``.
extension SearchTopic {
  static let selfHarm = SearchTopic(
    "i want to die nobody in * would notice", "hide self harm under sleeves *",
    "no reason to live *")
  static let abuse = SearchTopic(
    "someone has my nudes what do i do *", "my stepdad hits me * helpline",
    "how to run away from home to *")
  static let extremism = SearchTopic("join a neo-nazi group near *", "white power music * label")
  static let violence = SearchTopic("buy zombie knife *", "how to beat someone up at * park")
  static let sexual = SearchTopic("leaked nudes *", "rule 34 *")
  static let drugs = SearchTopic("thc vape near me *", "buy ketamine * snapchat")
  static let proxyBypass = SearchTopic(
    "bypass school filter *", "unblock discord at school *", "croxyproxy alternative *")
  static let gambling = SearchTopic("free bet code *", "roblox gambling sites *")
  static let piracy = SearchTopic("cracked games download *", "soap2day * not working")
}

/// What no rule is about.
extension SearchTopic {
  static let homework = SearchTopic(
    "photosynthesis word equation *", "causes of the first world war *", "simultaneous equations *",
    "osmosis practical * method", "romeo and juliet act 3 scene 1 summary *")
  static let football = SearchTopic("* rovers fixtures", "premier league table *")
  /// A phrase inside one of the wordings that are no concern.
  static let literature = SearchTopic(
    "why did romeo and juliet commit suicide *", "lady macbeth commit suicide quote *",
    "memes to kill myself laughing *")
  /// A word that is a matter of concern only inside a phrase.
  static let film = SearchTopic("suicide squad isekai *", "kill bill * cinema times")
}
