internal import Vocabulary

/// Whom the sources of a visit name, while they are weighed.
struct Claim {
  var user: String
  var confidence: Identification.Confidence
  var sources: [Identification.Source]
  var doubts: Set<Identification.Doubt> = []

  /// Another source of a different kind names the same.
  mutating func support(_ source: Identification.Source) {
    sources.append(source)
    confidence = .confirmed
  }

  /// Each doubt takes one step.
  var weighed: Identification {
    let lowered = doubts.reduce(confidence) { confidence, _ in confidence.lowered }
    return Identification(confidence: lowered, sources: sources, doubts: Array(doubts))
  }
}
