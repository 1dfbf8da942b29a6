internal import Vocabulary

/// What a day has for those who want to do something: its times, devices and accounts.
struct Scene {
  let day: SchoolDay
  let roll: Roll
  let order: SampleOrder
  let leased: LeasedDay

  /// Whose account others know on this day: another's each week, from Wednesday to Friday.
  var compromised: Member? {
    Compromise.of(day.day, roll: roll, seed: order.seed).map { roll.members[$0.member] }
  }

  /// Where somebody carries an intent out; `nil` when the day has no place for it.
  ///
  /// A leased laptop is in the hands of who has it, whoever was thought of.
  func setting(
    of intent: NotableIntent, by member: Member, _ random: inout SplitMix64
  ) -> Setting? {
    let block = random.pick(day.blocks.filter { intent.when.contains($0.period) })
    let routes = intent.routes.filter { $0.needs.allSatisfy(order.formats.contains) }
    let route = random.pick(routes)
    let last = block.minutes.upperBound - (intent.isBound ? intent.mostMinutes + 1 : 0)
    guard block.minutes.lowerBound <= last else { return nil }
    let begin = day.moment(
      minute: random.number(in: block.minutes.lowerBound...last),
      milliseconds: random.below(60_000))
    switch route {
    case .leased(let trace): return leasedSetting(trace, in: block, &random)
    case .underOtherName(let why): return otherName(why, of: member, begin: begin, &random)
    default:
      guard !leased.isBusy(member.number, at: begin) else { return nil }
      var setting = Setting(member, route, begin: begin)
      if intent.who == .stranger {
        setting.user = "tempcover\(member.number)"
        setting.proxyUser = setting.user
      }
      return setting
    }
  }

  private func leasedSetting(
    _ trace: LeasedUse.Trace, in block: Block, _ random: inout SplitMix64
  ) -> Setting? {
    let time =
      day.moment(minute: block.minutes.lowerBound)..<day.moment(minute: block.minutes.upperBound)
    let uses = leased.uses.filter { $0.trace == trace && $0.time.overlaps(time) }
    guard !uses.isEmpty else { return nil }
    let use = random.pick(uses)
    // Some minutes after it began; what is done takes less than the half of what is left.
    let length = use.time.upperBound - use.time.lowerBound
    let begin = use.time.lowerBound + 480_000 + Int64(random.below(Int(length / 4)))
    return Setting(roll.members[use.member], use, begin: begin)
  }

  private func otherName(
    _ why: OtherName, of member: Member, begin: Int64, _ random: inout SplitMix64
  ) -> Setting? {
    var other = roll.members[random.pick(roll.numbers(of: .pupils))]
    if why == .compromised {
      guard let account = compromised else { return nil }
      other = account
    }
    guard other.number != member.number, !leased.isBusy(member.number, at: begin),
      !leased.isBusy(other.number, at: begin)
    else { return nil }
    var setting = Setting(member, .underOtherName(why), begin: begin)
    setting.take(name: other)
    return setting
  }
}
