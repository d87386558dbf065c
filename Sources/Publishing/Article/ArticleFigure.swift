import Charting
import Drawing
import Reporting
import Speaking

/// A chart for an article on the web: a `figure` that a page takes in as it is. Its size is known
/// before it is loaded, a sharp screen gets the sharp picture, and a dark page the dark one.
package enum ArticleFigure {
  /// - Parameter file: The path that it is written to, from where relative addresses start.
  package static func html(of published: PublishedChart, in file: String) -> String {
    let code = published.language.code
    var output = XMLOutput()
    output.open(
      "figure",
      [
        ("class", "broadsheet"), ("data-chart", published.chart.id), ("lang", code),
        ("dir", TextDirection.of(language: code)),
        ("aria-label", published.chart.title.plain),
        // Browsers indent figures, and phones have no room for that.
        ("style", "margin-left:0;margin-right:0"),
      ])
    output.lineEnd()
    picture(published, file, to: &output)
    caption(published, file, to: &output)
    output.close("figure")
    return output.text
  }

  // MARK: The picture

  private static func picture(
    _ published: PublishedChart, _ file: String, to output: inout XMLOutput
  ) {
    let sources = sources(published)
    if !sources.isEmpty {
      output.open("picture")
      output.lineEnd()
    }
    for source in sources {
      var attributes: [(String, String)] = []
      let media = media(of: source.look)
      if !media.isEmpty { attributes.append(("media", media)) }
      if let vector = source.pictures.first, vector.scale == nil {
        attributes.append(("type", vector.mediaType))
      }
      attributes.append(("srcset", srcset(source.pictures, published, file)))
      output.element("source", attributes + size(source.pictures))
    }
    image(published, file, to: &output)
    if !sources.isEmpty { output.close("picture") }
  }

  /// The readers that a look is for; empty for all.
  private static func media(of look: Artifact.Look) -> String {
    // Phones held upright are 360 to 430 wide.
    [
      look.isNarrow ? "(max-width: 480px)" : "",
      look.isDark ? "(prefers-color-scheme: dark)" : "",
    ].filter { !$0.isEmpty }.joined(separator: " and ")
  }

  /// What a browser may take instead of the image, the first that suits.
  private static func sources(
    _ published: PublishedChart
  ) -> [(look: Artifact.Look, pictures: [PictureFile])] {
    var sources: [(look: Artifact.Look, pictures: [PictureFile])] = []
    for (isNarrow, isDark) in [(true, true), (true, false), (false, true), (false, false)] {
      let look = Artifact.Look(isDark: isDark, isNarrow: isNarrow)
      let own = published.pictures.of(look)
      let rasters = own.filter { $0.scale != nil }
      let isUsual = look == Artifact.Look()
      // A vector that the author names before the pixels is the author's first choice.
      if let vector = own.first, vector.scale == nil, !isUsual || !rasters.isEmpty {
        sources.append((look, [vector]))
      }
      if !isUsual, !rasters.isEmpty { sources.append((look, rasters)) }
    }
    return sources
  }

  private static func image(
    _ published: PublishedChart, _ file: String, to output: inout XMLOutput
  ) {
    let own = published.pictures.of(Artifact.Look())
    let rasters = own.filter { $0.scale != nil }.sorted { ($0.scale ?? 1) < ($1.scale ?? 1) }
    guard let first = rasters.first ?? own.first else { return }
    var attributes = [("src", published.address(of: first.path, from: file))]
    if rasters.contains(where: { $0.scale != 1 }) {
      attributes.append(("srcset", srcset(rasters, published, file)))
    }
    attributes += size([first])
    attributes += [
      ("alt", published.chart.altText), ("loading", "lazy"), ("decoding", "async"),
      // As wide as the page allows, and a phone's picture as wide as the phone.
      ("style", "width:100%;max-width:\(whole(first.width))px;height:auto"),
    ]
    output.element("img", attributes)
  }

  private static func srcset(
    _ pictures: [PictureFile], _ published: PublishedChart, _ file: String
  ) -> String {
    pictures.sorted { ($0.scale ?? 1) < ($1.scale ?? 1) }.map { picture in
      let address = published.address(of: picture.path, from: file)
      return picture.scale.map { "\(address) \($0)x" } ?? address
    }.joined(separator: ", ")
  }

  private static func size(_ pictures: [PictureFile]) -> [(String, String)] {
    pictures.first.map { [("width", whole($0.width)), ("height", whole($0.height))] } ?? []
  }

  /// HTML counts in whole pixels.
  static func whole(_ length: Double) -> String { String(Int(length.rounded())) }

  // MARK: The caption

  private static func caption(
    _ published: PublishedChart, _ file: String, to output: inout XMLOutput
  ) {
    let code = published.language.code
    output.open("figcaption")
    output.lineEnd()
    let text = published.captionText
    if !text.isEmpty {
      output.element(
        "span",
        [("class", "broadsheet-caption")] + TextDirection.attributes(of: text, in: code),
        text: text)
    }
    let source = published.sourceLine
    if !source.parts.isEmpty {
      output.open("span", [("class", "broadsheet-source")])
      output.text(published.language.labelled(published.language.words.source, ""))
      source.write(to: &output) { address, text, output in
        output.open("a", [("href", address)])
        output.text(text)
        output.close("a", endsLine: false)
      }
      output.close("span")
    }
    if let data = published.dataPath {
      output.element(
        "a",
        [
          ("class", "broadsheet-data"), ("href", published.address(of: data, from: file)),
          ("type", "text/csv"),
        ], text: published.language.words.data)
    }
    output.close("figcaption")
  }
}
