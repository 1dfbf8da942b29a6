internal import CivilTime

/// Writes what the servers log on a day about who has which address.
struct IdentityDay {
  private var leases: LeaseLog
  private var signIns = SignInLogs()

  init(_ day: SchoolDay, zone: SchoolZone, roll: Roll, order: SampleOrder) {
    leases = LeaseLog(zone: zone)
    guard day.hasLessons else { return }
    for use in LeasedDay(day, roll: roll, order: order).uses { add(use, roll: roll) }
    var random = day.random(seed: order.seed, for: .phones)
    for member in roll.members where member.position != .program {
      // Half of all phones are seen; each shows another address of its own every day.
      guard random.happens(inThousand: 500) else { continue }
      leases.handOut(
        member.phone, to: IdentityDay.privateHardware(&random), named: "",
        at: day.moment(minute: random.number(in: 480...530), milliseconds: random.below(60_000)))
    }
  }

  /// Writes the lines, in the order of each server's clock.
  mutating func write(to files: [IdentityLog: OutputFile]) throws {
    if let file = files[.leases] { try leases.lines.write(before: .max, to: file) }
    if let file = files[.signIns] { try signIns.list.write(before: .max, to: file) }
    if let file = files[.windows] { try signIns.windows.write(before: .max, to: file) }
  }

  private mutating func add(_ use: LeasedUse, roll: Roll) {
    let begin = use.time.lowerBound
    let user = roll.members[use.member].user
    if use.isLeaseLogged {
      leases.handOut(
        use.address, to: use.hardware, named: "laptop-\(use.laptop)", at: begin - 30_000)
      leases.release(use.address, of: use.hardware, at: use.time.upperBound - 40_000)
    }
    switch use.trace {
    case .signInList: signIns.addToList(user, use.address, use.time)
    case .windows:
      // The computer's own account signs in as well, and is nobody.
      signIns.addToWindows("LAPTOP-\(use.laptop)$", use.address, at: begin - 25_000)
      signIns.addToWindows(user, use.address, at: begin)
    case .proxyName, .register, .nothing, .classLogin: break
    }
  }

  /// A hardware address as phones make them up: locally administered.
  private static func privateHardware(_ random: inout SplitMix64) -> String {
    let digits = Array("0123456789abcdef")
    let second = random.pick(["2", "6", "a", "e"])
    var text = "\(random.pick(digits))\(second)"
    for _ in 0..<5 { text += ":\(random.pick(digits))\(random.pick(digits))" }
    return text
  }
}
