// hot: the end of every line of Apache's form.
internal import Vocabulary

/// Where the fields stand that may follow the bytes in a line of Apache's form: the page that led
/// here and the browser, each in quotation marks, and Squid's result.
struct CommonTail {
  /// The page that led here; empty without one.
  var referrer = 0..<0
  /// The browser; empty without one.
  var userAgent = 0..<0
  /// Squid's result tags; empty without them.
  var tags = 0..<0

  /// Nothing follows.
  init() {}

  /// Finds the fields from a place on.
  ///
  /// Squid does not escape quotation marks in what browsers send. So the result is the last word,
  /// the browser ends before it, and the page, which is a URL, ends where `" "` first stands.
  init(of line: Span<UInt8>, from start: Int) throws(LineFault) {
    var end = line.count
    if end > start, line[end - 1] == UInt8(ascii: "]") {
      end = CommonTail.headersStart(in: line, from: start)
    }
    let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: end)
    let word = (space.map { $0 + 1 } ?? start)..<end
    if let found = CommonTail.tags(of: word, in: line) {
      tags = found
      if space == nil { return }
      end = word.lowerBound - 1
    }
    try takeQuoted(in: line, from: start, to: end)
  }

  private mutating func takeQuoted(
    in line: Span<UInt8>, from start: Int, to end: Int
  ) throws(LineFault) {
    guard start < end, line[start] == UInt8(ascii: "\"") else {
      throw LineFault(.notThisFormat, at: start)
    }
    var place = start + 1
    while let quote = line.firstIndex(of: UInt8(ascii: "\""), from: place), quote + 3 < end {
      if line.has("\" \"", at: quote), line[end - 1] == UInt8(ascii: "\"") {
        referrer = start + 1..<quote
        userAgent = quote + 3..<end - 1
        return
      }
      place = quote + 1
    }
    throw LineFault(.openQuote, at: start)
  }

  /// The tags of a word such as `TCP_MISS:HIER_DIRECT`; `nil` for any other word.
  @inline(always)
  private static func tags(of word: Range<Int>, in line: Span<UInt8>) -> Range<Int>? {
    guard word.count >= 3, line[word.lowerBound] &- UInt8(ascii: "A") < 26 else { return nil }
    var colon: Int?
    for place in word {
      // why unchecked: the word is in the line, whose byte at its beginning was read.
      let byte = unsafe line[unchecked: place]
      if byte == UInt8(ascii: ":") {
        colon = place
        continue
      }
      let isPart =
        byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: "_")
        || byte &- UInt8(ascii: "0") < 10
      if !isPart { return nil }
    }
    return colon.map { word.lowerBound..<$0 }
  }

  /// `log_mime_hdrs on`: where the two blocks of headers begin, behind the result.
  private static func headersStart(in line: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while let bracket = line.firstIndex(of: UInt8(ascii: "["), from: place) {
      let end = bracket - 1
      if end > start, line[end] == UInt8(ascii: " ") {
        let space = line.lastIndex(of: UInt8(ascii: " "), from: start, to: end)
        if tags(of: (space.map { $0 + 1 } ?? start)..<end, in: line) != nil { return end }
      }
      place = bracket + 1
    }
    return line.count
  }
}
