import TestSupport
import Testing
import Vocabulary

@testable import Settings

/// What `docs/STANDARDS.md` says of content, beside the settings that schools copy.
struct StandardsTests {
  private let school: SchoolSettings
  private let sections: [Substring]

  init() throws {
    school = try SchoolSettings.load(
      path: Checkout.path("Config/vigil.json5"), known: SampleSchool.known)
    let page = String(
      decoding: try SettingsFile.bytes(of: Checkout.path("docs/STANDARDS.md")), as: UTF8.self)
    sections = page.split(separator: "\n## ")
  }

  private struct Row {
    var heading: String
    var answer: String
    /// The categories that it names.
    var categories: [String]
  }

  /// The rows of the table below a title, without its head.
  private func rows(below title: String) throws -> [Row] {
    let section = try #require(sections.first { $0.hasPrefix(title) })
    return section.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { line in
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      let quoted = cells[2].split(separator: "`", omittingEmptySubsequences: false)
      return Row(
        heading: String(cells[0].dropLast()), answer: String(cells[1].dropLast()),
        categories: quoted.indices.filter { $0 % 2 == 1 }.map { String(quoted[$0]) })
    }
  }

  @Test func `every heading of content has a category, or is honestly not covered`() throws {
    let rows = try rows(below: "UK Safer Internet Centre: content")
    #expect(rows.count == 22)
    for row in rows {
      let members = school.taxonomy.categories.filter { $0.ukGroup == row.heading }.map(\.id)
      if row.answer == "not covered" {
        #expect(members.isEmpty && row.categories.isEmpty, "\(row.heading)")
      } else {
        #expect(row.answer == "yes" || row.answer == "part", "\(row.heading)")
        #expect(!row.categories.isEmpty, "\(row.heading)")
        // The row names at least one of those that the taxonomy puts there.
        #expect(
          members.isEmpty || !Set(members).isDisjoint(with: row.categories), "\(row.heading)")
      }
      for id in row.categories { #expect(school.taxonomy.category(id: id) != nil, "\(id)") }
    }
  }

  @Test func `every group of the taxonomy is a heading`() throws {
    let headings = Set(try rows(below: "UK Safer Internet Centre: content").map(\.heading))
    for category in school.taxonomy.categories where !category.ukGroup.isEmpty {
      #expect(headings.contains(category.ukGroup), "\(category.id)")
    }
  }

  @Test func `a plain yes has rules, and lists or phrases that come with Vigil`() throws {
    let ruled = Set(school.rules.flatMap(\.categories))
    let phrases = Set(school.phrases.map(\.category))
    for row in try rows(below: "UK Safer Internet Centre: content") where row.answer == "yes" {
      for id in row.categories {
        #expect(ruled.contains(id), "\(id)")
        let list = try? SettingsFile.bytes(of: Checkout.path("Config/lists/starter/\(id)/domains"))
        #expect(list != nil || phrases.contains(id), "\(id)")
      }
    }
  }

  @Test func `the four areas of risk name categories that there are`() throws {
    let rows = try rows(below: "Keeping children safe in education")
    #expect(rows.map(\.heading) == ["Content", "Contact", "Conduct", "Commerce"])
    for row in rows {
      #expect(!row.categories.isEmpty, "\(row.heading)")
      for id in row.categories { #expect(school.taxonomy.category(id: id) != nil, "\(id)") }
    }
  }
}
