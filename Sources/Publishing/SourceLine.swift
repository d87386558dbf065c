import Charting
import Drawing
import Reporting

/// The publishers under a chart, with the pages of the web that their figures were read from.
struct SourceLine {
  /// A stretch of the line.
  struct Part: Hashable {
    let text: String
    /// Addresses of the web; several are told apart by number.
    let links: [String]
  }

  let parts: [Part]

  /// More pages than this are too many for a line; the record of the chart lists them all.
  private static let linksAtMost = 5

  /// - Parameter source: As the picture says it: the publishers, or what the author wrote instead.
  init(_ source: String, _ publications: [Publication], separator: String) {
    guard !source.isEmpty else {
      parts = []
      return
    }
    var publishers: [String] = []
    for publication in publications where !publishers.contains(publication.publisher) {
      if !publication.publisher.isEmpty { publishers.append(publication.publisher) }
    }
    guard publishers.joined(separator: separator) == source else {
      let links = SourceLine.links(of: publications)
      // Words of the author's own: which of them a page belongs to, nobody has said.
      parts = [Part(text: source, links: links.count == 1 ? links : [])]
      return
    }
    parts = publishers.enumerated().flatMap { index, publisher in
      let links = SourceLine.links(of: publications.filter { $0.publisher == publisher })
      let name = Part(text: publisher, links: links.count > SourceLine.linksAtMost ? [] : links)
      return index == 0 ? [name] : [Part(text: separator, links: []), name]
    }
  }

  private static func links(of publications: [Publication]) -> [String] {
    var links: [String] = []
    for publication in publications where WebAddress.isSafe(publication.url) {
      if !links.contains(publication.url) { links.append(publication.url) }
    }
    return links
  }

  /// Writes the line: a name with one page is its link, one with several is followed by their numbers.
  func write(
    to output: inout XMLOutput, link: (_ address: String, _ text: String, inout XMLOutput) -> Void
  ) {
    for part in parts {
      if part.links.count == 1 {
        link(part.links[0], part.text, &output)
        continue
      }
      output.text(part.text)
      for (index, address) in part.links.enumerated() {
        output.text(index == 0 ? " [" : ", ")
        link(address, String(index + 1), &output)
      }
      if !part.links.isEmpty { output.text("]") }
    }
  }
}
