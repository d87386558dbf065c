package import Charting
import Drawing
import Reporting
import Speaking

/// A chart for a newsletter that is written elsewhere: a table with its picture and caption, to be put
/// into the message.
package enum EmailBlock {
  /// - Parameter file: The path that it is written to, from where relative addresses start.
  package static func html(of published: PublishedChart, theme: Theme, in file: String) -> String {
    let code = published.language.code
    var writer = EmailWriter(theme, published.language) { picture in
      published.address(of: picture.path, from: file)
    } data: { published in
      published.dataPath.map { published.address(of: $0, from: file) }
    }
    writer.linksSources = true
    var shown = published
    shown.pictures = [false, true].compactMap { isNarrow in
      published.pictures.of(Artifact.Look(isNarrow: isNarrow)).best
    }
    writer.column(
      [
        ("lang", code), ("dir", TextDirection.of(language: code)),
        ("bgcolor", writer.style.background),
      ], css: "background-color:\(writer.style.background)"
    ) { $0.figure(shown) }
    return writer.output.text
  }

  package static func text(of published: PublishedChart, in file: String) -> String {
    var writer = PlainTextWriter(published.language) { path in
      published.address(of: path, from: file)
    }
    writer.figure(published)
    return writer.text
  }
}
