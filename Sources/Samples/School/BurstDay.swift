/// The pages of a day that bring a burst of requests to others along, in a complete school.
struct BurstDay {
  let bursts: [PageBurst]

  /// Plans a day: nobody opens more than one such page, and nobody who does something of note.
  init(_ day: SchoolDay, roll: Roll, order: SampleOrder, notable: NotableDay) {
    var random = day.random(seed: order.seed, for: .bursts)
    let routes = [Route.desk, .wireless].filter { $0.needs.allSatisfy(order.formats.contains) }
    let blocks = day.blocks.filter { $0.period == .lesson || $0.period == .pause }
    guard order.depth == .complete, !routes.isEmpty, !blocks.isEmpty else {
      bursts = []
      return
    }
    var bursts: [PageBurst] = []
    var busy = notable.busy
    for _ in 0..<3 + order.people / 6 {
      let member = random.pick(roll.members)
      let block = random.pick(blocks)
      let route = random.pick(routes)
      let begin = day.moment(
        minute: random.number(in: block.minutes.lowerBound...block.minutes.upperBound),
        milliseconds: random.below(60_000))
      guard member.position != .program, !notable.leased.isBusy(member.number, at: begin),
        busy.insert(member.number).inserted
      else { continue }
      bursts.append(PageBurst(in: Setting(member, route, begin: begin), &random))
    }
    self.bursts = bursts
  }
}
