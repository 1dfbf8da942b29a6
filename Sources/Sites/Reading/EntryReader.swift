internal import Vocabulary
internal import WebAddress

/// Takes the names that a list file holds, brings them to one form and keeps them.
struct EntryReader {
  /// The most bytes of an entry's path.
  static let longestPath = SiteEntry.longestPath
  /// The most places of a path where an entry may end; a lookup tries as many.
  static let mostBorders = SiteEntry.mostBorders

  var pool = EntryPool()
  /// Ranges of addresses, each with its list's number.
  var ranges: [(range: AddressRange, list: UInt16)] = []
  /// Expressions, each with its list's number.
  var expressions: [(expression: StoredExpression, list: UInt16)] = []
  var expressionReport = ExpressionReport()
  /// True where the school lets expressions be used.
  var usesExpressions = false
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
  private(set) var list: UInt16 = 0
  private var power = ListPower.block
  /// The scope of the current entry.
  private var scope = EntryScope.nameAndBelow
  /// Why the current entry is counted as skipped, when it is an exception.
  private(set) var exception: SkipReason?
  /// Where a name is brought to its form; as long as the longest host and more.
  var room = [UInt8](repeating: 0, count: 256)

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
    places?.add(file, line: line, upTo: pool.count)
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

  /// Where the current entry is.
  var place: SkippedEntries.Place { SkippedEntries.Place(file: file, line: line) }

  /// Adds a name, an address, a range of addresses, or a host with a port, a path or both.
  ///
  /// - Parameters:
  ///   - word: The entry as the list has it, without white space.
  ///   - scope: Which hosts the name holds for; an entry with a port or a path holds for its own
  ///     host.
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
    case .success(let name): keep(name)
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

  /// A plain name or IPv4 address at the front of `room`.
  struct PlainName {
    var length: Int
    var hash: ByteHash
  }

  /// Why a plain name was not read.
  enum Failure: Error {
    case otherBytes
    case skipped(SkipReason)
  }

  /// Keeps a host of the current scope.
  mutating func keep(_ name: PlainName) {
    let room = room
    let host = room.span.extracting(0..<name.length)
    if exception == nil, scope == .nameAndBelow {
      pool.add(host: host, hash: name.hash, list: list)
      return countEntry()
    }
    // Nothing is below an address.
    let scope = HostName.isAddress(host) ? .nameAndBelow : scope
    if let exception {
      pool.add(exception: host, scope: scope, list: list)
      return skip(exception)
    }
    pool.add(host: host, scope: scope, list: list)
    countEntry()
  }

  /// Counts an entry that was kept.
  mutating func countEntry() {
    entryCount += 1
    register.count(Int(list))
  }

  /// Writes a plain name or IPv4 address to `room`, with its hash.
  mutating func plainName(
    _ name: Span<UInt8>, mayBeOneLabel: Bool
  ) -> Result<PlainName, Failure> {
    var count = name.count
    while count > 0, name[count - 1] == UInt8(ascii: ".") { count -= 1 }
    let bare = name.extracting(0..<count)
    guard count <= HostName.maximumLength else { return .failure(Self.failure(ofLong: bare)) }
    var (dots, label, longestLabel, emptyLabels, others) = (0, 0, 0, 0, 0)
    var hash = ByteHash()
    var space = room.mutableSpan
    // From the end, as the hash is taken; without branches, since names have no pattern.
    var index = count
    while index > 0 {
      index -= 1
      // why unsafe: the index is below the count of both, which is at most that of `room`; with
      // checks the reading of lists takes a tenth longer.
      let byte = HostName.lowerCase(unsafe bare[unchecked: index])
      let isDot = byte == UInt8(ascii: ".")
      others &+= isDot || Self.isNameByte(byte) ? 0 : 1
      emptyLabels &+= isDot && label == 0 ? 1 : 0
      dots &+= isDot ? 1 : 0
      label = isDot ? 0 : label &+ 1
      longestLabel = max(longestLabel, label)
      unsafe space[unchecked: index] = byte
      hash.add(byte)
    }
    if others > 0 { return .failure(.otherBytes) }
    if emptyLabels > 0 || label == 0 { return .failure(.skipped(.notAName)) }
    if longestLabel > 63 { return .failure(.skipped(.nameTooLong)) }
    // A last label of digits only is no top-level domain, so this is an address or nothing.
    if HostName.endsInNumber(bare), !HostName.isAddress(bare) {
      return .failure(.skipped(.notAName))
    }
    if dots == 0, !mayBeOneLabel { return .failure(.skipped(.singleLabel)) }
    return .success(PlainName(length: count, hash: hash))
  }

  /// Why a word that is longer than a host may be is no plain name.
  private static func failure(ofLong word: Span<UInt8>) -> Failure {
    for index in word.indices {
      let byte = HostName.lowerCase(word[index])
      if byte != UInt8(ascii: "."), !isNameByte(byte) { return .otherBytes }
    }
    return .skipped(.nameTooLong)
  }
}
