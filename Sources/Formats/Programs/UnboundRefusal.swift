// hot: every name that Unbound answers by its settings.
internal import Vocabulary

/// What a line of `log-local-actions` or `rpz-log` tells, as places in the line.
///
///     ZONE. TYPE IP@PORT NAME. QTYPE CLASS
///     rpz: applied [[LOG-NAME] ][TRIGGER ]OWNER. rpz-POLICY IP@PORT NAME. QTYPE CLASS
struct UnboundRefusal {
  /// What was done.
  var action = Action.unknown
  /// The zone or owner, and the type or policy.
  var rule = 0..<0
  /// The client's address.
  var client = 0..<0
  /// The name that was asked for.
  var name = 0..<0
  /// The type of the query.
  var type = 0..<0
  /// The class of the query.
  var className = 0..<0

  /// Reads the message; `nil` when it is no such thing after all.
  init?(in line: Span<UInt8>, at start: Int) throws(LineFault) {
    let isZone = !line.has("rpz: applied ", at: start)
    var words = FieldCursor(
      line, from: isZone ? start : try UnboundRefusal.behindLogName(in: line, from: start + 13))
    if isZone {
      let zone = try words.takeWord()
      guard line[zone.upperBound - 1] == UInt8(ascii: "."), words.next < line.count else {
        return nil
      }
      let kind = try words.takeWord()
      rule = zone.lowerBound..<kind.upperBound
      action = UnboundRefusal.action(ofType: kind, in: line)
    } else if !(try takePolicy(&words, in: line)) {
      return nil
    }
    guard words.next < line.count else { throw LineFault(.fieldMissing, at: line.count) }
    let peer = try words.takeWord()
    let mark = line.place(.byte(UInt8(ascii: "@")), from: peer.lowerBound)
    guard mark < peer.upperBound, line.isAddress(peer.lowerBound..<mark) else {
      // Other messages begin with a name too; policies are always for somebody.
      if isZone { return nil }
      throw LineFault(.fieldMissing, at: peer.lowerBound)
    }
    client = peer.lowerBound..<mark
    name = try words.takeWord()
    type = try words.takeWord()
    className = try words.takeWord()
    guard className.upperBound == line.count else {
      throw LineFault(.notThisFormat, at: className.upperBound)
    }
    // Only the type A of such a zone is refused.
    if action == .warned { action = line.isWord("a", at: type) ? .blocked : .allowed }
    if action == .blocked, line.isPolicyName(name) { action = .unknown }
  }

  /// Takes `[TRIGGER ]OWNER. rpz-POLICY`; false for a policy that only would have been applied.
  private mutating func takePolicy(
    _ words: inout FieldCursor, in line: Span<UInt8>
  ) throws(LineFault) -> Bool {
    var owner = try words.takeWord()
    var policy = try words.takeWord()
    if !line.has("rpz-", at: policy.lowerBound) { (owner, policy) = (policy, try words.takeWord()) }
    guard line.has("rpz-", at: policy.lowerBound) else {
      throw LineFault(.notThisFormat, at: policy.lowerBound)
    }
    rule = owner.lowerBound..<policy.upperBound
    action = UnboundRefusal.action(ofPolicy: policy, in: line)
    return !line.isWord("rpz-disabled", at: policy)
  }

  private static func behindLogName(
    in line: Span<UInt8>, from start: Int
  ) throws(LineFault) -> Int {
    guard line.has("[", at: start) else { return start }
    var place = line.place(.byte(UInt8(ascii: "]")), from: start)
    while place < line.count, !line.has("] ", at: place) {
      place = line.place(.byte(UInt8(ascii: "]")), from: place + 1)
    }
    guard place < line.count else { throw LineFault(.fieldMissing, at: start) }
    return place + 2
  }

  private static func action(ofPolicy policy: Range<Int>, in line: Span<UInt8>) -> Action {
    if line.isWord("rpz-passthru", at: policy) { return .allowed }
    let isBlock =
      line.isWord("rpz-nxdomain", at: policy) || line.isWord("rpz-nodata", at: policy)
      || line.isWord("rpz-drop", at: policy)
    return isBlock ? .blocked : .unknown
  }

  /// What a type of `local-zone` does; `warned` stands for `block_a` until the query's type is known.
  private static func action(ofType type: Range<Int>, in line: Span<UInt8>) -> Action {
    func isOne(_ word: StaticString) -> Bool { line.isWord(word, at: type) }
    if isOne("block_a") { return .warned }
    let isBlock =
      isOne("always_nxdomain") || isOne("always_null") || isOne("always_nodata")
      || isOne("always_refuse") || isOne("always_deny") || isOne("refuse") || isOne("deny")
      || isOne("inform_deny")
    if isBlock { return .blocked }
    let isPassed =
      isOne("transparent") || isOne("typetransparent") || isOne("always_transparent")
      || isOne("inform") || isOne("nodefault") || isOne("noview") || isOne("ipset")
    return isPassed ? .allowed : .unknown
  }
}
