/// The words of one line of logrotate's settings.
enum LogrotateWords {
  /// Splits at spaces, outside of quotes, and gives each brace a word of its own; a `#` at the
  /// beginning of a word begins a remark.
  static func of(_ line: Substring) -> [Substring] {
    var words: [Substring] = []
    var rest = line[...]
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "=" }
      guard let first = rest.first, first != "#" else { return words }
      if first == "{" || first == "}" {
        words.append(rest.prefix(1))
        rest = rest.dropFirst()
      } else if first == "\"" || first == "'" {
        let word = rest.dropFirst().prefix { $0 != first }
        words.append(word)
        rest = rest[word.endIndex...].dropFirst()
      } else {
        // A brace inside a word is part of a pattern, such as `{a,b}.log`.
        let word = rest.prefix { $0 != " " && $0 != "\t" && $0 != "=" }
        words.append(word)
        rest = rest[word.endIndex...]
      }
    }
  }
}
