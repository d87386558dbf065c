/// A sheet with a scene on it.
package struct Page: Hashable, Sendable {
  package var scene: Scene
  /// Printed number or name of the page: `iv`, `12`. Readers show it beside the thumbnail.
  package var label: String?

  package init(scene: Scene, label: String? = nil) {
    self.scene = scene
    self.label = label
  }
}

/// Pages in order with what a file says about itself.
package struct Document: Hashable, Sendable {
  package var pages: [Page]
  package var metadata: Metadata
  /// The tree that readers show beside the pages, flattened: a level deeper than the entry before is
  /// its child. Where there are none, the headings of the pages stand in.
  package var outline: [OutlineEntry]
  package var attachments: [Attachment]

  package init(
    pages: [Page], metadata: Metadata, outline: [OutlineEntry] = [],
    attachments: [Attachment] = []
  ) {
    self.pages = pages
    self.metadata = metadata
    self.outline = outline
    self.attachments = attachments
  }
}

/// A line of a document's outline.
package struct OutlineEntry: Hashable, Sendable {
  package var title: String
  /// From 1.
  package var level: Int
  /// The `anchor` of the group it leads to.
  package var anchor: String
  /// Whether its children are in view at first.
  package var isOpen: Bool

  package init(title: String, level: Int, anchor: String, isOpen: Bool = true) {
    self.title = title
    self.level = level
    self.anchor = anchor
    self.isOpen = isOpen
  }
}

/// A file inside a document: the figures behind a chart.
package struct Attachment: Hashable, Sendable {
  /// `lead.csv`; unique in a document.
  package var fileName: String
  /// `text/csv`
  package var mediaType: String
  package var description: String
  package var bytes: [UInt8]
  /// The `anchor` of the figure that was drawn from it.
  package var anchor: String?

  package init(
    fileName: String, mediaType: String = "text/csv", description: String, bytes: [UInt8],
    anchor: String? = nil
  ) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.description = description
    self.bytes = bytes
    self.anchor = anchor
  }
}

/// What a finished file says about itself. No field comes from the clock.
package struct Metadata: Hashable, Sendable {
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: [String]
  /// Names the publishers: "Chongqing Customs".
  package var source: String
  package var altText: String
  /// What others may do with the file, as the author words it: "CC BY 4.0", or an address.
  package var licence: String
  /// What others may do with the figures in it, as their publishers word it.
  package var dataLicence: String
  package var language: String
  /// ISO 8601 date, `2023-05-23`; the creation date of the file. PDF must have one: where the report has
  /// none, `noDate` stands there.
  package var date: String
  package var origin: Origin

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [],
    source: String = "", altText: String = "", licence: String = "", dataLicence: String = "",
    language: String = "en", date: String = noDate, origin: Origin = Origin()
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.source = source
    self.altText = altText
    self.licence = licence
    self.dataLicence = dataLicence
    self.language = language
    self.date = date
    self.origin = origin
  }

  package static let noDate = "2000-01-01"

  /// What readers need to be shown the file at all, and nothing about where it came from.
  package var bare: Metadata { Metadata(title: title, altText: altText, language: language) }
}

/// What a file was made from, so that a picture found anywhere leads back to its spec and its figures.
/// Empty where it is not known.
package struct Origin: Hashable, Sendable {
  /// The spec's file, the chart in it, and which of its reports: `exporters.yaml#lead country=CN`.
  package var spec: String
  /// SHA-256 of the spec; where it extends others or has a theme of its own, of all of these files one
  /// after the other.
  package var specHash: String
  /// SHA-256 of the figures behind the charts, as CSV.
  package var dataHash: String

  package init(spec: String = "", specHash: String = "", dataHash: String = "") {
    self.spec = spec
    self.specHash = specHash
    self.dataHash = dataHash
  }
}
