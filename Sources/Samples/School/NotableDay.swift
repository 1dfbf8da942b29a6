/// What of a day must become an event, or must not though it looks like one.
///
/// It follows from the seed, the day and the logs that the school has, and from nothing else: the
/// truth is written from it, and so are the lines.
struct NotableDay {
  private(set) var activities: [Activity] = []
  /// The numbers of those who take part in some way.
  private(set) var busy: Set<Int> = []
  /// Who has which leased laptop.
  let leased: LeasedDay

  init(_ day: SchoolDay, roll: Roll, order: SampleOrder) {
    leased = LeasedDay(day, roll: roll, order: order)
    var random = day.random(seed: order.seed, for: .notable)
    let rows = NotableDay.rows(on: day, order: order)
    guard !rows.isEmpty else { return }
    let scene = Scene(day: day, roll: roll, order: order, leased: leased)
    // Whatever is done under an account that others know is theirs, not its owner's.
    if order.depth == .complete, let account = scene.compromised { busy.insert(account.number) }
    var subjects: Set<String> = []
    for _ in 0..<NotableDay.draws(on: day, order: order) {
      let intent = rows[random.place(of: rows.lazy.map(\.weight))]
      let numbers = roll.numbers(of: intent.who)
      guard !numbers.isEmpty else { continue }
      let number = random.pick(numbers)
      guard !busy.contains(number) else { continue }
      guard let setting = scene.setting(of: intent, by: roll.members[number], &random) else {
        continue
      }
      let isCompromised = setting.route == .underOtherName(.compromised)
      let members = isCompromised ? [setting.member.number] : setting.members
      guard busy.isDisjoint(with: members), subjects.isDisjoint(with: setting.subjects) else {
        continue
      }
      busy.formUnion(members)
      subjects.formUnion(setting.subjects)
      activities.append(Activity(intent, in: setting, &random))
    }
  }

  /// A small school has something to show, and a large one is not all events.
  private static func draws(on day: SchoolDay, order: SampleOrder) -> Int {
    guard day.hasLessons else { return 1 + order.people / 100 }
    return order.depth == .plain ? 3 + order.people / 30 : 6 + order.people / 60
  }

  /// The rows that the day has time for and whose logs the school has.
  private static func rows(on day: SchoolDay, order: SampleOrder) -> [NotableIntent] {
    NotableIntent.table(of: order.depth).filter { intent in
      day.blocks.contains { intent.when.contains($0.period) }
        && intent.routes.contains { $0.needs.allSatisfy(order.formats.contains) }
    }
  }
}
