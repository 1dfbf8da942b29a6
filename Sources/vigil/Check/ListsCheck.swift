internal import FoundationEssentials
internal import Pipeline
internal import Settings
internal import Sites
internal import Vocabulary

/// Checks that the lists can be read and compiled.
struct ListsCheck {
  /// The settings.
  let settings: SchoolSettings
  /// The moment that counts as now.
  let now: Instant

  /// Looks; the index is built aside, and the nightly run's own stays as it is.
  func run(_ findings: inout Findings) {
    do throws(Complaints) {
      let sources = School.lists(of: settings)
      if sources.isEmpty { return }
      let index = try ListIndex.temporary(
        from: sources, in: FileManager.default.temporaryDirectory.path(percentEncoded: false),
        taxonomy: settings.taxonomy, now: now)
      for name in index.unmappedCategories {
        findings.notice(
          Notice(
            file: settings.file, line: 0,
            what: "the lists' category \"\(name)\" is none of the settings, and is not used",
            mend: "add it to `lists` of a category"))
      }
    } catch {
      for complaint in error.all { findings.fault(complaint) }
    }
  }
}
