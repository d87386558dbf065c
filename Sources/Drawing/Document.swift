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
  package var language: String
  /// ISO 8601 date, `2023-05-23`; the creation date of the file.
  package var date: String

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [],
    source: String = "", altText: String = "", language: String = "en",
    date: String = "2000-01-01"
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.source = source
    self.altText = altText
    self.language = language
    self.date = date
  }
}
