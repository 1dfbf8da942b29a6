// hot: the action of every CSV line.
internal import Vocabulary

/// The words by which a log tells what the device did.
struct ActionWords: Hashable, Sendable {
  /// One word: its places in ``letters``, and what it means.
  private struct Word: Hashable {
    var places: Range<Int>
    var action: Action
  }

  /// All words one after the other, in small letters.
  private let letters: [UInt8]
  private let words: [Word]

  /// Makes words from the settings; capital and small letters are the same.
  init(_ settings: [Action: [String]]) {
    var letters: [UInt8] = []
    var words: [Word] = []
    for action in Action.allCases {
      for text in settings[action] ?? [] {
        let start = letters.count
        letters += text.utf8.map(\.asciiLowercased)
        words.append(Word(places: start..<letters.count, action: action))
      }
    }
    self.letters = letters
    self.words = words
  }

  /// What the word at some places of a line means; unknown when it is none of the words.
  func action(of line: Span<UInt8>, at places: Range<Int>) -> Action {
    for index in words.indices where words[index].places.count == places.count {
      let start = words[index].places.lowerBound
      var isSame = true
      for place in 0..<places.count
      where line[places.lowerBound + place].asciiLowercased != letters[start + place] {
        isSame = false
        break
      }
      if isSame { return words[index].action }
    }
    return .unknown
  }
}
