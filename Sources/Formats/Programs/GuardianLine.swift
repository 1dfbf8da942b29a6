// hot: every line of DansGuardian's forms.
internal import Vocabulary

extension GuardianFields {
  /// Finds the fields of a line in DansGuardian's own form (1), in its CSV form (2), or parted by
  /// TABs (4).
  ///
  /// - Parameter time: Where the time stands.
  init(
    dansGuardian line: Span<UInt8>, time: Range<Int>
  ) throws(LineFault) {
    if time.lowerBound > 0, line[time.lowerBound - 1] == UInt8(ascii: "\"") {
      let end = line.count - (line[line.count - 1] == UInt8(ascii: "\"") ? 1 : 0)
      guard end < line.count else { throw LineFault(.openQuote, at: time.lowerBound - 1) }
      self.init(
        columns: ColumnPlaces(between: time.lowerBound, end, partedByQuotesIn: line))
      // Each line has all columns, so a line with fewer of them was cut.
      guard !group.isEmpty else { throw LineFault(.columnCount, at: line.count) }
    } else if time.upperBound < line.count, line[time.upperBound] == UInt8(ascii: "\t") {
      let columns = ColumnPlaces(of: line, from: time.lowerBound, separator: UInt8(ascii: "\t"))
      guard (15...21).contains(columns.count) else {
        throw LineFault(.columnCount, at: line.count)
      }
      self.init(columns: columns)
    } else {
      try self.init(words: line, behind: time.upperBound)
    }
    self.time = time
  }

  @inline(always)
  private init(columns: borrowing ColumnPlaces) {
    (user, client, url) = (columns[1], columns[2], columns[3])
    (reason, method, size) = (columns[4], columns[5], columns[6])
    (category, status, clientName) = (columns[8], columns[10], columns[12])
    (group, userAgent, contentType) = (columns[13], columns[14], columns[11])
  }

  /// Finds the fields of a line whose fields spaces part, and some of which hold spaces or nothing.
  ///
  /// The URL is known by its `://`, the method by its capitals and the two numbers behind it, and
  /// the category ends before two numbers and a media type. What stands behind the client's name
  /// (group, browser) cannot be parted.
  private init(words line: Span<UInt8>, behind timeEnd: Int) throws(LineFault) {
    let start = timeEnd + 1
    let mark = line.nearPlace(of: "://", from: start)
    guard mark < line.count,
      let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: mark), space > start,
      let before = line.lastIndex(of: UInt8(ascii: " "), from: start, to: space)
    else { throw LineFault(.fieldMissing, at: min(start, line.count)) }
    url = space + 1..<line.firstSpace(from: mark)
    client = before + 1..<space
    user = start..<before
    var words = FieldCursor(line, behind: url.upperBound)
    let reasonStart = min(url.upperBound + 1, line.count)
    var weight = 0..<0
    repeat {
      method = try words.takeWord()
      guard GuardianFields.isMethod(method, in: line) else { continue }
      var ahead = words
      size = try ahead.takeWord()
      weight = try ahead.takeWord()
      guard line.isNumber(size) || line.isWord("-", at: size), line.isNumber(weight) else {
        continue
      }
      words = ahead
      break
    } while true
    reason = reasonStart..<max(reasonStart, method.lowerBound - 1)
    try readEnd(of: line, words, categoryStart: weight.upperBound + 1)
  }

  /// Reads category, group's number, status, media type and the client's name.
  private mutating func readEnd(
    of line: Span<UInt8>, _ words: FieldCursor, categoryStart: Int
  ) throws(LineFault) {
    var words = words
    while true {
      let number = try words.takeWord()
      guard number.count <= 3, line.isNumber(number) else { continue }
      var ahead = words
      status = try ahead.takeWord()
      guard status.count <= 3, line.isNumber(status), status.upperBound + 1 < line.count else {
        continue
      }
      // Two spaces: no media type.
      if line[status.upperBound + 1] != UInt8(ascii: " ") {
        let type = try ahead.takeWord()
        let isType =
          line.isWord("-", at: type)
          || line.contains("/", from: type.lowerBound, to: type.upperBound)
        guard isType else { continue }
        contentType = type
        let nameStart = min(type.upperBound + 1, line.count)
        clientName = nameStart..<line.firstSpace(from: nameStart)
      }
      category = categoryStart..<max(categoryStart, number.lowerBound - 1)
      return
    }
  }

  /// True for a word in capitals, as methods are.
  private static func isMethod(_ word: Range<Int>, in line: Span<UInt8>) -> Bool {
    guard (3...17).contains(word.count) else { return false }
    for place in word
    where line[place] &- UInt8(ascii: "A") >= 26 && line[place] != UInt8(ascii: "-") {
      return false
    }
    return true
  }
}

extension Span<UInt8> {
  /// True when the bytes at some places write a number.
  fileprivate func isNumber(_ places: Range<Int>) -> Bool {
    number(from: places.lowerBound, to: places.upperBound) != nil
  }

  /// The first place where an ASCII text stands; the end when there is none.
  fileprivate func nearPlace(of text: StaticString, from start: Int) -> Int {
    // why unsafe: every text that is looked for has at least one character.
    let first = unsafe text.utf8Start[0]
    var window = start
    while window < count {
      var found = bits(.byte(first), from: window)
      while found != 0 {
        let place = window + found.trailingZeroBitCount
        if has(text, at: place) { return place }
        found &= found &- 1
      }
      window += 64
    }
    return count
  }
}
