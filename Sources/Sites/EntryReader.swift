internal import Vocabulary
internal import WebAddress

/// Takes the names that a list file holds, brings them to one form and keeps them.
struct EntryReader {
  /// The most bytes of an entry's path.
  static let longestPath = SiteEntry.longestPath
  /// The most places of a path where an entry may end; a lookup tries as many.
  static let mostBorders = SiteEntry.mostBorders

  private(set) var pool = EntryPool()
  private(set) var skipped: SkippedEntries
  private(set) var register = ListRegister()
  /// The place of each entry of the pool, when it was asked for.
  private(set) var places: ListPlaces?
  /// How many entries the current file has so far.
  private(set) var entryCount = 0
  /// The files that the current one includes.
  private(set) var included: [RecordedSource.File] = []
  /// Why the current file cannot be read at all.
  private(set) var fault: Complaint?
  /// The v2fly lists that were parsed last; each may be included by many.
  var v2fly: V2FlyFolder?
  private var file = ""
  private var line = 0
  /// True when white space stands in front of the current line.
  private(set) var lineIsIndented = false
  private var list: UInt16 = 0
  private var power = ListPower.block
  /// The scope of the current entry.
  private var scope = EntryScope.nameAndBelow
  /// Why the current entry is counted as skipped, when it is an exception.
  private var exception: SkipReason?
  /// Where a name is brought to its form; as long as the longest host.
  private var room = [UInt8](repeating: 0, count: 256)

  /// Starts without entries.
  ///
  /// - Parameters:
  ///   - keepsPlaces: True to know the place of each entry.
  ///   - placeLimit: How many places are kept of each reason to leave an entry out.
  init(keepsPlaces: Bool = false, placeLimit: Int = 3) {
    places = keepsPlaces ? ListPlaces() : nil
    skipped = SkippedEntries(placeLimit: placeLimit)
  }

  /// Reads every line of a file.
  mutating func read(_ bytes: [UInt8], of file: ListFile, by syntax: ListSyntax) {
    entryCount = 0
    included = []
    fault = nil
    go(to: file.path, line: 0)
    if !syntax.reader.namesCategories || !file.category.isEmpty { select(file) }
    var reader = syntax.reader.init()
    reader.readFile(bytes.span, of: file, into: &self)
    keepPlaces()
  }

  /// Keeps the current place for the entries that it gave.
  private mutating func keepPlaces() {
    places?.add(file, line: line, upTo: pool.entries.count)
  }

  /// Counts an entry that is left out, at the current line.
  mutating func skip(_ reason: SkipReason) {
    skipped.add(reason, file: file, line: line)
  }

  /// Counts a file or folder that is left out.
  mutating func skip(_ reason: SkipReason, path: String) {
    skipped.add(reason, file: path, line: 0)
  }

  /// Says at which line of which file the next entries stand.
  mutating func go(to path: String, line: Int) {
    // What came before stands in the file before.
    go(to: line)
    file = path
  }

  /// Says at which line of the file the next entries stand.
  mutating func go(to line: Int, isIndented: Bool = false) {
    if places != nil { keepPlaces() }
    self.line = line
    lineIsIndented = isIndented
  }

  /// Puts the next entries into the list of a file.
  mutating func select(_ file: ListFile) {
    list = UInt16(
      clamping: register.number(
        of: file.list, category: file.category, power: file.power, usage: file.usage))
    power = file.power
  }

  /// Notes a file that the current one includes, so that a change of it makes the index stale.
  mutating func include(_ file: RecordedSource.File) {
    if !included.contains(where: { $0.path == file.path }) { included.append(file) }
  }

  /// Gives up the current file, at the current line.
  mutating func refuse(_ what: String, mend: String) {
    if fault == nil { fault = Complaint(file: file, line: line, what: what, mend: mend) }
  }

  /// Takes an expression, in the syntax of POSIX; it is counted and not used.
  mutating func addExpression(_ pattern: Span<UInt8>) {
    skip(.expression)
  }

  /// Adds a name, an address or a host with a path.
  ///
  /// - Parameters:
  ///   - word: The entry as the list has it, without white space.
  ///   - scope: Which hosts the name holds for; an entry with a path holds for its own host.
  ///   - rangesArePaths: True where `192.0.2.1/24` is a host with a path.
  mutating func addName(
    _ word: Span<UInt8>, scope: EntryScope = .nameAndBelow, rangesArePaths: Bool
  ) {
    self.scope = scope
    var start = 0
    if word.count > 1, word[0] == UInt8(ascii: "*"), word[1] == UInt8(ascii: ".") { start = 1 }
    let isWhole = word[start] == UInt8(ascii: ".")
    if isWhole { start += 1 }
    let name = word.extracting(start..<word.count)
    switch plainName(name, mayBeOneLabel: isWhole) {
    case .success(let length): keep(length)
    case .failure(.otherBytes): addAddress(name, isWhole, rangesArePaths: rangesArePaths)
    case .failure(.skipped(let reason)): skip(reason)
    }
  }

  /// Adds a name of a syntax that means whole domains: one label is a top-level domain.
  mutating func addDomain(_ name: Span<UInt8>, scope: EntryScope = .nameAndBelow) {
    var end = name.count
    while end > 0, name[end - 1] == UInt8(ascii: ".") { end -= 1 }
    if NoSite.isLocal(name.extracting(0..<end)) { return skip(.localName) }
    for index in 0..<end where name[index] == UInt8(ascii: ".") {
      return addName(name, scope: scope, rangesArePaths: false)
    }
    if end == 0 { return skip(.notAName) }
    let domain = [UInt8(ascii: ".")] + Array(name, in: 0..<end)
    addName(domain.span, scope: scope, rangesArePaths: false)
  }

  /// Takes a name out of what this list, and no other, says of the names above it.
  ///
  /// In a list that allows or protects it is an entry: there the names that are not blocked count.
  ///
  /// - Parameter reason: Why it is counted as skipped; a fault of the name counts instead.
  mutating func addException(
    _ name: Span<UInt8>, scope: EntryScope = .nameAndBelow, as reason: SkipReason
  ) {
    if power == .block {
      for index in name.indices where name[index] == UInt8(ascii: "/") {
        return skip(.exceptionInSite)
      }
      exception = reason
    }
    addDomain(name, scope: scope)
    exception = nil
  }

  private mutating func keep(_ length: Int) {
    let room = room
    let host = room.span.extracting(0..<length)
    // Nothing is below an address.
    let scope = HostName.isAddress(host) ? .nameAndBelow : scope
    if let exception {
      pool.add(exception: host, scope: scope, list: list)
      return skip(exception)
    }
    pool.add(host: host, scope: scope, list: list)
    countEntry()
  }

  private mutating func countEntry() {
    entryCount += 1
    register.count(Int(list))
  }

  /// Adds what is more than a plain name: letters beyond ASCII, a scheme, a port, a path.
  private mutating func addAddress(
    _ word: Span<UInt8>, _ mayBeOneLabel: Bool, rangesArePaths: Bool
  ) {
    guard let parts = AddressParts(word),
      parts.host.lowerBound == 0 || word[parts.host.lowerBound - 1] != UInt8(ascii: "@")
    else { return skip(.notAName) }
    var host = Array(word, in: parts.host)
    if host.contains(where: { $0 >= 0x80 }) {
      let text = String(validating: host, as: UTF8.self)
      guard let name = text.flatMap({ Punycode.encoded(host: $0) }) else { return skip(.notAName) }
      host = Array(name.utf8)
    }
    let isAddress = HostName.isAddress(host.span)
    let length: Int
    if isAddress {
      for (index, byte) in host.enumerated() { room[index] = HostName.lowerCase(byte) }
      length = host.count
    } else {
      switch plainName(host.span, mayBeOneLabel: mayBeOneLabel) {
      case .success(let count): length = count
      case .failure(.otherBytes): return skip(Self.reason(for: host))
      case .failure(.skipped(let reason)): return skip(reason)
      }
    }
    let path = Self.path(word, in: parts.pathAndQuery)
    if path.isEmpty { return keep(length) }
    if isAddress, !rangesArePaths, Self.isRange(path, behind: host) { return skip(.addressRange) }
    keep(length, path: path)
  }

  private mutating func keep(_ length: Int, path: [UInt8]) {
    let borders = path.dropFirst().count { PathPrefixes.isBorder($0) }
    guard path.count <= Self.longestPath, borders < Self.mostBorders else {
      return skip(.pathTooLong)
    }
    let room = room
    let host = room.span.extracting(PathPrefixes.hostStart(of: room.span, count: length)..<length)
    pool.add(host: host, path: path.span, list: list)
    countEntry()
  }

  /// Why a plain name was not read.
  private enum Failure: Error {
    case otherBytes
    case skipped(SkipReason)
  }

  /// Writes a plain name or IPv4 address to `room` and gives its length.
  private mutating func plainName(
    _ name: Span<UInt8>, mayBeOneLabel: Bool
  ) -> Result<Int, Failure> {
    var count = name.count
    while count > 0, name[count - 1] == UInt8(ascii: ".") { count -= 1 }
    var labels = 1
    var label = 0
    var longestLabel = 0
    var isOdd = count == 0
    var space = room.mutableSpan
    for index in 0..<count {
      let byte = HostName.lowerCase(name[index])
      if byte == UInt8(ascii: ".") {
        if label == 0 { isOdd = true }
        labels += 1
        label = 0
      } else {
        guard Self.isNameByte(byte) else { return .failure(.otherBytes) }
        label += 1
        longestLabel = max(longestLabel, label)
      }
      if index < space.count { space[index] = byte }
    }
    if isOdd { return .failure(.skipped(.notAName)) }
    if count > HostName.maximumLength || longestLabel > 63 {
      return .failure(.skipped(.nameTooLong))
    }
    // A last label of digits only is no top-level domain, so this is an address or nothing.
    let bare = name.extracting(0..<count)
    if HostName.endsInNumber(bare), !HostName.isAddress(bare) {
      return .failure(.skipped(.notAName))
    }
    if labels == 1, !mayBeOneLabel { return .failure(.skipped(.singleLabel)) }
    return .success(count)
  }
}
