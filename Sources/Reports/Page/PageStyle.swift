internal import Markup

/// The look of every report: plain, legible at 320 pixels and on A4, in colour and without.
///
/// Contrast is at least 4.5 to 1 for text and 3 to 1 for borders that mean something (WCAG 2.2 AA).
enum PageStyle {
  /// The style sheet.
  static let sheet: HTML = """
    :root { color-scheme: light }
    * { box-sizing: border-box }
    body { margin: 0; color: #0b0c0c; background: #fff; font: 17px/1.45 Arial, Helvetica, \
    "Liberation Sans", sans-serif; overflow-wrap: anywhere }
    header, main, footer { max-width: 960px; margin: 0 auto; padding: 0 16px }
    header { border-top: 8px solid #0b0c0c; padding-top: 12px }
    h1 { font-size: 32px; line-height: 1.15; margin: 0 0 8px }
    h2 { font-size: 25px; line-height: 1.2; margin: 40px 0 12px; padding-top: 12px; \
    border-top: 2px solid #0b0c0c }
    h3 { font-size: 20px; line-height: 1.25; margin: 28px 0 4px }
    h4 { font-size: 18px; line-height: 1.3; margin: 0 }
    p { margin: 0 0 12px }
    a { color: #1a5f9e }
    a:focus, [tabindex]:focus-visible, summary:focus { outline: 3px solid #0b0c0c; \
    outline-offset: 2px; background: #ffdd00; color: #0b0c0c }
    main:focus { outline: none; background: none }
    .skip { position: absolute; left: -999em; padding: 8px 16px; background: #ffdd00; \
    color: #0b0c0c }
    .skip:focus { position: static; display: block }
    .school { font-weight: bold; margin: 0 0 4px }
    .period { font-size: 19px; margin: 0 0 6px }
    .aside { color: #484949; font-size: 15px }
    .note { border-left: 5px solid #0b0c0c; padding: 2px 0 2px 12px }
    .box { border: 3px solid #0b0c0c; padding: 16px 20px 6px; margin: 16px 0 }
    .box h2 { border: 0; padding: 0; margin: 0 0 8px; font-size: 26px }
    .box h3 { margin: 14px 0 4px; font-size: 18px }
    .counts { list-style: none; padding: 0; margin: 0 0 12px; display: flex; flex-wrap: wrap; \
    gap: 6px 20px }
    .queue { padding-left: 26px; margin: 0 0 12px }
    .queue li { margin-bottom: 8px }
    .outcomes { columns: 22em 2 }
    nav ul { columns: 18em 2; margin: 0; padding-left: 20px }
    nav li { margin-bottom: 4px }
    .tag { display: inline-block; font-size: 15px; font-weight: bold; line-height: 1.35; \
    padding: 0 8px; white-space: nowrap; border: 2px solid #0b0c0c; background: #fff }
    .tag.urgent { background: #7a1420; border-color: #7a1420; color: #fff; \
    -webkit-print-color-adjust: exact; print-color-adjust: exact }
    .tag.high { border-width: 3px }
    .tag.medium { border-width: 1px }
    .tag.low { border: 1px dashed #484949; font-weight: normal }
    .event { border: 1px solid #6f777b; border-left: 6px solid #0b0c0c; padding: 12px 16px; \
    margin: 12px 0 20px }
    .event.decided { border-left-width: 1px }
    .event h3 { margin: 0 }
    dl { margin: 8px 0 0 }
    dl div { display: flex; border-top: 1px solid #cecece; padding: 5px 0 }
    dt { flex: 0 0 11em; font-weight: bold; padding-right: 12px }
    dd { flex: 1 1 auto; margin: 0; min-width: 0 }
    dd ul { margin: 0; padding-left: 18px }
    .scroll { overflow-x: auto; margin: 12px 0 }
    table { border-collapse: collapse; width: 100%; font-size: 15px }
    caption { text-align: left; font-weight: bold; padding-bottom: 6px; font-size: 16px }
    th, td { text-align: left; vertical-align: top; padding: 5px 14px 5px 0; \
    border-bottom: 1px solid #b1b4b6; overflow-wrap: normal; min-width: 4em; \
    max-width: 24em; font-weight: normal }
    td bdi, th bdi { overflow-wrap: anywhere }
    thead th { font-weight: bold; border-bottom: 2px solid #0b0c0c }
    .number { text-align: right; font-variant-numeric: tabular-nums }
    td:last-child, th:last-child { padding-right: 0 }
    .marked th, .marked td { font-weight: bold; background: #f3f2f1 }
    details { margin: 12px 0 }
    summary { cursor: pointer; font-weight: bold; padding: 4px 0 }
    code { font: 15px/1.5 "Liberation Mono", Consolas, monospace; background: #f3f2f1; \
    padding: 2px 4px }
    .legend { list-style: none; padding: 0; margin: 0 0 8px; display: flex; flex-wrap: wrap; \
    gap: 4px 20px; font-size: 15px }
    .legend svg { vertical-align: -3px }
    .chart { font-size: 15px; margin-bottom: 16px }
    .bar { margin-bottom: 8px }
    .bar p { display: flex; justify-content: space-between; gap: 16px; margin: 0 }
    .bar svg { display: block }
    footer { margin-top: 40px; padding-top: 12px; padding-bottom: 24px; \
    border-top: 2px solid #0b0c0c; font-size: 15px }
    @media (max-width: 640px) {
      body { font-size: 16px }
      h1 { font-size: 27px }
      h2, .box h2 { font-size: 22px }
      .box { padding: 12px 12px 2px }
      .event { padding: 10px 10px }
      dl div { display: block }
      nav ul, .outcomes { columns: auto }
      td, th { min-width: 7.5em }
      .number { min-width: 5em }
      th:first-child { min-width: 5.5em }
      caption { max-width: 80vw }
    }
    @page { size: A4; margin: 16mm 14mm 18mm;
      @bottom-left { content: "Confidential"; font: 9pt Arial, sans-serif }
      @bottom-right { content: "Page " counter(page) " of " counter(pages); \
    font: 9pt Arial, sans-serif } }
    @media print {
      body { font-size: 10.5pt }
      header, main, footer { max-width: none; padding-left: 0; padding-right: 0 }
      h1 { font-size: 20pt }
      h2, .box h2 { font-size: 15pt; margin-top: 18pt }
      .box h2 { margin-top: 0 }
      h3, h4 { font-size: 12pt }
      .aside, table, caption, footer, .legend, .chart, code, .tag { font-size: 9pt }
      nav, .skip { display: none }
      a { color: inherit; text-decoration: none }
      .scroll { overflow: visible }
      h2, h3, h4, section > h2 + p:not(:last-child), section > h3 + p, caption, summary, .legend { break-after: avoid }
      p, tr, dl, .queue li, .outcomes, .box, .bar, .whole, .event.small, footer \
    { break-inside: avoid }
      thead { display: table-header-group }
      details { display: block }
      details::details-content { display: block; content-visibility: visible; height: auto }
      summary { list-style: none }
    }

    """
}
