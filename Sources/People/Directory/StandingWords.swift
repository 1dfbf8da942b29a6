internal import Vocabulary

/// The words of a directory file that say how somebody stands to the school.
struct StandingWords {
  private var standings: [String: Standing] = [:]
  private var spellings: [String] = []

  /// Takes the settings' words, which win over the layout's; a standing's own name always counts,
  /// and wins over both.
  init(_ words: [Standing: [String]], of layout: DirectoryLayout) {
    standings = layout.standings
    for standing in Standing.allCases {
      for word in words[standing] ?? [] {
        standings[word.lowercased()] = standing
        spellings.append(word)
      }
    }
    for standing in Standing.allCases {
      standings[standing.name] = standing
      spellings.append(standing.name)
    }
  }

  /// The standing that a word means, case left out.
  func standing(of word: String) -> Standing? { standings[word.lowercased()] }

  /// The known word that is nearest to an unknown one; `nil` when none is near.
  func nearest(to word: String) -> String? { NearestName.find(word, among: spellings) }
}
