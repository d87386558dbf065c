import Charting
import Drawing
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
      if source.isDark { attributes.append(("media", "(prefers-color-scheme: dark)")) }
      if let vector = source.pictures.first, vector.scale == nil {
        attributes.append(("type", vector.mediaType))
      }
      attributes.append(("srcset", srcset(source.pictures, published, file)))
      output.element("source", attributes + size(source.pictures))
    }
    image(published, file, to: &output)
    if !sources.isEmpty { output.close("picture") }
  }

  /// What a browser may take instead of the image, the first that suits.
  private static func sources(
    _ published: PublishedChart
  ) -> [(isDark: Bool, pictures: [PictureFile])] {
    var sources: [(isDark: Bool, pictures: [PictureFile])] = []
    for isDark in [true, false] {
      let own = published.pictures.filter { $0.isDark == isDark }
      let vectors = own.filter { $0.scale == nil }
      let rasters = own.filter { $0.scale != nil }
      // A vector that the author names before the pixels is the author's first choice.
      if let vector = vectors.first, own.first == vector, isDark || !rasters.isEmpty {
        sources.append((isDark, [vector]))
      }
      if isDark, !rasters.isEmpty { sources.append((true, rasters)) }
    }
    return sources
  }

  private static func image(
    _ published: PublishedChart, _ file: String, to output: inout XMLOutput
  ) {
    let own = published.pictures.filter { !$0.isDark }
    let rasters = own.filter { $0.scale != nil }.sorted { ($0.scale ?? 1) < ($1.scale ?? 1) }
    guard let first = rasters.first ?? own.first else { return }
    var attributes = [("src", published.address(of: first.path, from: file))]
    if rasters.contains(where: { $0.scale != 1 }) {
      attributes.append(("srcset", srcset(rasters, published, file)))
    }
    attributes += size([first])
    attributes += [
      ("alt", published.chart.altText), ("loading", "lazy"), ("decoding", "async"),
      ("style", "max-width:100%;height:auto"),
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
