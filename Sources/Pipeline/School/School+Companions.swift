internal import Intake
public import Policy
internal import Settings
internal import Store
public import Vocabulary

extension School {
  /// For so many days before a day, how hosts were asked for is looked at.
  static let companionDays = 28

  /// How hosts were asked for before a day, as far as the store tells; nothing without a store.
  public func companions(before day: Day) throws(Complaint) -> Companions {
    let file = try? PlainFile.identity(ofPath: "\(settings.dataFolder)/\(Store.fileName)")
    guard let file, file.size > 0 else { return Companions() }
    do throws(StoreFault) {
      let store = try Store(unchanged: settings.dataFolder)
      return Companions(
        try store.companions(from: day.advanced(days: -School.companionDays), before: day))
    } catch {
      throw error.complaint
    }
  }
}
