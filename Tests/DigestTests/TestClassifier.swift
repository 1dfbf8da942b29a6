import CivilTime
import Digest
import Searches
import Sites
import TestSupport
import Vocabulary
import WebAddress

/// Knows the group of a user by the first letter.
struct LetterGroups: SubjectGroups {
  func group(ofUser user: String) -> Group { user.hasPrefix("t") ? .staff : .unidentified }
}

/// A classifier over two small lists.
struct TestClassifier {
  let classifier: Classifier
  private let folder: TemporaryFolder

  init(oldest: Instant = Instant(milliseconds: .min)) throws {
    let folder = try TemporaryFolder()
    self.folder = folder
    try folder.write("listed.example\nboth.example\n", to: "one")
    try folder.write("both.example\npaths.example/bad\nport.example:8080\n", to: "two")
    let path = "\(folder.path)/lists.index"
    let sources = ["one", "two"].map { name in
      ListSource(
        name: name, path: "\(folder.path)/\(name)", syntax: name == "one" ? "domains" : nil,
        category: name)
    }
    _ = try IndexBuilder.build(path, from: sources, now: Instant(seconds: 1_773_626_400))
    let index = try SiteIndex(path: path, taxonomy: nil)
    classifier = Classifier(
      index: index, taxonomy: index.taxonomy,
      suffixes: PublicSuffixList(text: "com\norg\nco.uk\nexample"), phrases: PhraseTable([]),
      zone: try SchoolZone(identifier: "Europe/London"), noteworthy: CategorySet(bits: .max),
      deviceCategories: nil, groups: LetterGroups(), oldest: oldest)
  }
}
