public import Vocabulary

/// All phrases as one tree of words: a query walks it once, however many phrases there are.
///
///     table.concerns(in: "How to KILL myself?")  // [self-harm, urgent, "how to kill myself"]
public struct PhraseTable: Sendable {
  /// A phrase or an exception that ends at a node of the tree.
  private struct Ending {
    let set: Int
    /// The phrase's place in its set; `nil` for an exception.
    let phrase: Int?
  }

  /// Where in a query an ending was found, in words.
  private struct Hit {
    let words: Range<Int>
    let ending: Ending
  }

  /// A step from a node along a word.
  private struct Step: Hashable {
    let node: Int32
    let word: Int32
  }

  /// The sets, in the order of the settings.
  public let sets: [PhraseSet]
  /// The phrases and exceptions that hold no word and so can never match, as the files have them.
  public let empty: [String]
  private var wordNumbers: [String: Int32] = [:]
  private var steps: [Step: Int32] = [:]
  private var endings: [[Ending]] = [[]]

  /// Builds the tree.
  public init(_ sets: [PhraseSet]) {
    self.sets = sets
    var empty: [String] = []
    for (number, set) in sets.enumerated() {
      for (place, phrase) in set.phrases.enumerated()
      where !PhraseTable.add(
        phrase, Ending(set: number, phrase: place), &wordNumbers, &steps, &endings)
      {
        empty.append(phrase)
      }
      for exception in set.except
      where !PhraseTable.add(
        exception, Ending(set: number, phrase: nil), &wordNumbers, &steps, &endings)
      {
        empty.append(exception)
      }
    }
    self.empty = empty
  }

  /// What is a concern in a query, most pressing first; of phrases inside each other in one set
  /// only the longest, and none that stands inside an exception of its set.
  public func concerns(in query: String) -> [Concern] {
    let hits = hits(in: FoldedWords(query).words.map { wordNumbers[$0] })
    if hits.isEmpty { return [] }
    var found: Set<Concern> = []
    for hit in hits where !isCovered(hit, by: hits) {
      guard let phrase = hit.ending.phrase else { continue }
      let set = sets[hit.ending.set]
      found.insert(
        Concern(
          category: set.category, severity: set.severity, phrase: set.phrases[phrase],
          list: set.name))
    }
    return found.sorted()
  }

  /// What a fact keeps of a query's concerns, sorted.
  public func evidence(in query: String) -> [Evidence] {
    concerns(in: query).map(\.evidence).sorted()
  }

  private func hits(in words: [Int32?]) -> [Hit] {
    var hits: [Hit] = []
    for start in words.indices {
      var node: Int32 = 0
      for end in start..<words.count {
        guard let word = words[end], let next = steps[Step(node: node, word: word)] else { break }
        node = next
        for ending in endings[Int(node)] {
          hits.append(Hit(words: start..<(end + 1), ending: ending))
        }
      }
    }
    return hits
  }

  /// True when an exception of the same set covers the hit, or a longer phrase does.
  private func isCovered(_ hit: Hit, by hits: [Hit]) -> Bool {
    hits.contains { other in
      other.ending.set == hit.ending.set && other.words.lowerBound <= hit.words.lowerBound
        && other.words.upperBound >= hit.words.upperBound
        && (other.ending.phrase == nil || other.words.count > hit.words.count)
    }
  }

  /// Adds a phrase's words to the tree; false when it has none.
  private static func add(
    _ text: String, _ ending: Ending, _ wordNumbers: inout [String: Int32],
    _ steps: inout [Step: Int32], _ endings: inout [[Ending]]
  ) -> Bool {
    let words = FoldedWords(text).words
    var node: Int32 = 0
    for word in words {
      let number = wordNumbers[word] ?? Int32(clamping: wordNumbers.count)
      wordNumbers[word] = number
      let step = Step(node: node, word: number)
      if let next = steps[step] {
        node = next
      } else {
        node = Int32(clamping: endings.count)
        steps[step] = node
        endings.append([])
      }
    }
    guard !words.isEmpty else { return false }
    endings[Int(node)].append(ending)
    return true
  }
}
