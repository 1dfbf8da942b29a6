internal import CivilTime
internal import People
internal import Pipeline
internal import Settings
internal import Vocabulary

/// Checks how far the calendar reaches, and the timetable.
struct CalendarCheck {
  /// The settings.
  let settings: SchoolSettings
  /// The day on which it is looked at.
  let today: Day

  /// Looks.
  func run(_ findings: inout Findings) {
    guard let review = CalendarReview(of: settings, on: today) else { return }
    findings.say(review.summary)
    if let ending = review.ending {
      if review.hasEnded { findings.fault(ending) } else { findings.notice(ending) }
    }
    if let timetable = settings.calendar?.timetable { check(timetable, &findings) }
  }

  private func check(_ timetable: TimetableSettings, _ findings: inout Findings) {
    do throws(Complaints) {
      let file = try School.timetable(of: timetable)
      for problem in file.problems { findings.fault(problem) }
      if file.refused > file.problems.count {
        findings.fault(
          file: timetable.file, "\(file.refused) rows of \(file.rows) are left out in all",
          "correct them as above")
      }
      let directory = try School.directory(of: settings.people)
      let users = file.timetable.lessons.keys
      let unknown = users.count { directory.person(user: $0) == nil }
      if unknown > 0, directory.count > 0 {
        findings.notice(
          Complaint(
            file: timetable.file,
            what: "\(unknown) of the \(users.count) who teach by it are not in the directory",
            mend: "export both at the same time, and name the column of user names in both"))
      }
    } catch {
      for complaint in error.all { findings.fault(complaint) }
    }
  }
}
