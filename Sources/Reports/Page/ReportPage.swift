internal import CivilTime
internal import Markup
internal import Vocabulary

/// A whole page: one file that refers to nothing outside itself and runs no script.
struct ReportPage {
  /// The report's title.
  var title: String
  var material: ReportMaterial
  /// What stands in the box at the top.
  var summary: HTML
  var sections: [PageSection]

  /// The page.
  var html: HTML {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <meta name="format-detection" content="telephone=no, email=no, address=no, date=no">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
    <title>\(title), \(dates.words(of: material.period)) – \(Defanged.links(material.school))</title>
    <style>
    \(PageStyle.sheet)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    \(header)<main id="main" tabindex="-1">
    <div class="box">
    \(summary)</div>
    \(contents)\(sections.map(\.html))</main>
    \(footer)</body>
    </html>

    """
  }

  private var dates: SchoolDates { SchoolDates(zone: material.zone) }

  private var header: HTML {
    """
    <header>
    <p class="school">\(HTML.log(material.school))</p>
    <h1>\(title)</h1>
    <p class="period"><strong>\(dates.words(of: material.period))</strong></p>
    <p class="aside">For: \(HTML.log(material.reader.title)). \
    Made on \(dates.words(material.period.run)). \
    All times are by the school’s clocks (\(material.zone.identifier)).<br>
    <strong>Confidential.</strong> This report is about people: do not forward it.</p>
    \(passedOn)</header>

    """
  }

  /// Why this reader has it, when it is not the one for whom the report is made.
  private var passedOn: HTML {
    switch material.reader.role {
    case .chairOfGovernors, .deputyDSL:
      """
      <p class="note">You receive these events because nobody is sent an event about themselves: \
      they would otherwise go to the person whom they are about.</p>

      """
    default: ""
    }
  }

  private var contents: HTML {
    let entries = sections.map { section -> HTML in
      "<li><a href=\"#\(section.id)\">\(section.title)</a></li>\n"
    }
    return "<nav aria-label=\"Contents\">\n<ul>\n\(entries)</ul>\n</nav>\n"
  }

  private var footer: HTML {
    """
    <footer>
    <p>Next report: \(HTML.log(material.nextReport))</p>
    <p>Made by Vigil \(HTML.log(material.version)) on this school’s own server.</p>
    </footer>

    """
  }
}
