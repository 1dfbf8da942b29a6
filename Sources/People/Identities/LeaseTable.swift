internal import Vocabulary

/// Which device had an address when, worked out from all that was said of it, in any order.
struct LeaseTable {
  /// How long a lease holds whose log does not say it: a day, dnsmasq's and Windows' devices renew
  /// more often.
  private static let usualMilliseconds: Int64 = 86_400_000
  /// The longest that counts: Windows lends for eight days.
  static let longestMilliseconds: Int64 = 8 * 86_400_000
  /// How far clocks may differ: 7 minutes.
  static let skewMilliseconds: Int64 = 7 * 60_000

  private let spans: [String: [LeaseSpan]]

  /// Works it out.
  init(_ leases: [Lease]) {
    spans = Dictionary(grouping: Set(leases), by: \.address).mapValues { leases in
      LeaseTable.spans(of: leases.sorted(by: LeaseTable.precedes))
    }
  }

  /// The span of an address at a moment; `nil` when no lease tells.
  func span(of address: String, at moment: Instant) -> LeaseSpan? {
    spans[address]?.first { $0.first <= moment && moment < $0.last }
  }

  /// True when the address was not one device's from one moment to another, as far as leases tell.
  func changed(_ address: String, from first: Instant, to last: Instant) -> Bool {
    let touched = spans[address]?.filter { $0.first <= last && first < $0.last } ?? []
    return Set(touched.map(\.device)).count > 1
  }

  /// True when the address is another device's within the minutes by which clocks may differ.
  func changes(_ address: String, near moment: Instant) -> Bool {
    changed(
      address, from: moment.advanced(milliseconds: -LeaseTable.skewMilliseconds),
      to: moment.advanced(milliseconds: LeaseTable.skewMilliseconds))
  }

  private static func spans(of leases: [Lease]) -> [LeaseSpan] {
    var spans: [LeaseSpan] = []
    for lease in leases {
      let device = lease.device
      if lease.isEnd {
        if let last = spans.last, last.device == device || device.isEmpty {
          spans[spans.count - 1].last = min(last.last, lease.moment)
        }
        continue
      }
      let until = until(of: lease)
      if let last = spans.last, last.device == device, lease.moment <= last.last {
        spans[spans.count - 1].last = max(last.last, until)
        if !lease.host.isEmpty { spans[spans.count - 1].host = lease.host }
        continue
      }
      if let last = spans.last, lease.moment < last.last {
        spans[spans.count - 1].last = lease.moment
      }
      spans.append(
        LeaseSpan(device: device, host: lease.host, first: lease.moment, last: until))
    }
    // Logs tell whole seconds: what began and ended in one still made the address another's.
    return spans.map { span in
      var span = span
      span.last = max(span.last, span.first.advanced(milliseconds: 1000))
      return span
    }
  }

  private static func until(of lease: Lease) -> Instant {
    let longest = lease.moment.advanced(milliseconds: longestMilliseconds)
    return min(lease.until ?? lease.moment.advanced(milliseconds: usualMilliseconds), longest)
  }

  /// By time; at one moment an address is given back before it is lent again.
  private static func precedes(_ first: Lease, _ second: Lease) -> Bool {
    if first.moment != second.moment { return first.moment < second.moment }
    if first.isEnd != second.isEnd { return first.isEnd }
    if first.device != second.device { return first.device < second.device }
    if first.host != second.host { return first.host < second.host }
    return (first.until?.milliseconds ?? 0) < (second.until?.milliseconds ?? 0)
  }
}
