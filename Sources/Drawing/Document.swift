/// A sheet with a scene on it.
package struct Page: Hashable, Sendable {
  package var scene: Scene
  /// Printed number or name of the page.
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

  package init(pages: [Page], metadata: Metadata) {
    self.pages = pages
    self.metadata = metadata
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
