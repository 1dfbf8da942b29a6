/// Who spends when how long on what: the ordinary side of a day, in the order of time.
struct OrdinaryDay {
  let sessions: [Session]

  /// Plans a day.
  ///
  /// - Parameter pace: How busy people are, in thousandths: below a thousand, evenly fewer sessions.
  init(_ day: SchoolDay, roll: Roll, order: SampleOrder, pace: Int) {
    var random = day.random(seed: order.seed, for: .ordinary)
    var sessions: [Session] = []
    for block in day.blocks {
      for member in roll.members where random.happens(inThousand: block.online) {
        let fitting = OrdinaryIntent.table.indices.filter { place in
          let row = OrdinaryIntent.table[place]
          return row.who.includes(member) && row.when.contains(block.period)
        }
        guard !fitting.isEmpty else { continue }
        let weights = fitting.map { OrdinaryIntent.table[$0].weight }
        let intent = fitting[random.place(of: weights)]
        sessions.append(
          Session(member, intent, in: block, of: day, formats: order.formats, &random))
      }
    }
    sessions.sort { ($0.next, $0.member) < ($1.next, $1.member) }
    let share = min(pace, 1000)
    self.sessions = sessions.enumerated()
      .filter { ($0.offset + 1) * share / 1000 > $0.offset * share / 1000 }.map(\.element)
  }
}

extension Session {
  /// Begins in the first half of a block and ends within it.
  fileprivate init(
    _ member: Member, _ intent: Int, in block: Block, of day: SchoolDay, formats: [SampleFormat],
    _ random: inout SplitMix64
  ) {
    let minutes = block.minutes
    let first = minutes.lowerBound + random.below(minutes.count / 2)
    let length = min(40, max(4, random.below(minutes.upperBound - first)))
    self.member = member.number
    self.intent = intent
    route = Session.route(OrdinaryIntent.table[intent], in: block.period, formats: formats)
    next = day.moment(minute: first, milliseconds: random.below(60_000))
    end = day.moment(minute: first + length)
    self.random = SplitMix64(seed: random.next())
  }

  /// Lessons are held at desks, pauses and evenings are spent with laptops and phones; whoever
  /// has only one of the two networks takes that.
  private static func route(
    _ intent: OrdinaryIntent, in period: Period, formats: [SampleFormat]
  ) -> Route {
    if intent.isOnPhone { return .phone }
    let isMobile = period == .pause || period == .evening || intent.who == .visitors
    let routes: [Route] =
      isMobile && intent.who != .program ? [.wireless, .desk] : [.desk, .wireless]
    return routes.first { $0.needs.allSatisfy(formats.contains) } ?? routes[0]
  }
}
