// hot
internal import Intake
internal import Vocabulary

/// A line of a Sophos Web Appliance's `sophos_log`; see ``SophosUTM``.
enum SophosAppliance {
  /// Reads one line.
  static func read(
    _ line: Span<UInt8>, base: Int, scratch: inout LineScratch, record: inout Record
  ) throws(LineFault) -> LineOutcome {
    let start = SyslogHead.behindPriority(in: line, from: 0)
    let fields = KeyedFields<SophosApplianceKey>(dashed: line, from: start)
    guard !fields[.client].isEmpty, !fields[.act].isEmpty || !fields[.request].isEmpty else {
      throw LineFault(.notThisFormat, at: 0)
    }
    if let place = fields.contradiction { throw LineFault(.notThisFormat, at: place) }
    let time = fields[.time].places
    guard !time.isEmpty, !fields[.act].isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    guard let milliseconds = line.sinceEpoch(time) else {
      throw LineFault(.notATime, at: time.lowerBound)
    }
    record.time = milliseconds
    let url = fields.url(in: line)
    record.setAddress(
      url: url, hostname: url.isEmpty ? fields[.domain] : WrittenValue(), scheme: "", in: line,
      base: base, scratch: &scratch)
    guard !record.host.isEmpty else {
      throw LineFault(fields.isCut ? .openQuote : .fieldMissing, at: line.count)
    }
    fill(&record, from: fields, in: line, base: base, scratch: &scratch)
    return .record
  }

  /// Sets what the line says beside time and address.
  private static func fill(
    _ record: inout Record, from fields: KeyedFields<SophosApplianceKey>, in line: Span<UInt8>,
    base: Int,
    scratch: inout LineScratch
  ) {
    let status = line.number(fields[.status]) ?? 0
    record.status = (100...999).contains(status) ? Int16(status) : 0
    record.bytes = max(-1, line.number(fields[.bytes]) ?? -1)
    record.duration = line.number(fields[.microseconds]).map { max(0, $0) / 1000 } ?? -1
    record.action = status == 407 ? .challenged : action(of: line.number(fields[.act]) ?? 0)
    record.user = scratch.appliance(user: fields[.user], in: line, base: base)
    record.client = scratch.range(of: fields[.client], in: line, base: base)
    record.method = scratch.range(of: fields[.method], in: line, base: base)
    record.deviceCategory = scratch.range(of: fields[.category], in: line, base: base)
    record.userAgent = scratch.range(of: fields[.agent], in: line, base: base)
    record.referrer = scratch.range(of: fields[.referrer], in: line, base: base)
    if !line.isWord("0", at: fields[.rule].places) {
      record.deviceRule = scratch.range(of: fields[.rule], in: line, base: base)
    }
  }

  /// What the numbers of `act` mean.
  private static func action(of code: Int64) -> Action {
    switch code {
    // Blocked; in spite of proceeding; quota used up; on the quota's page.
    case -1, -3, -5, -6: .blocked
    // Warned; a warning of the quota.
    case -2, -4: .warned
    // Allowed; proceeded behind a warning, or with a quota.
    case 1...5: .allowed
    default: .unknown
    }
  }
}

extension Span<UInt8> {
  /// The number that a value writes; `nil` when it is none.
  func number(_ value: WrittenValue) -> Int64? {
    number(from: value.places.lowerBound, to: value.places.upperBound)
  }
}
