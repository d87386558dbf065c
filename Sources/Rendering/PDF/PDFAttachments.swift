import Drawing

/// Files inside a file: the figures behind each chart.
enum PDFAttachments {
  struct File {
    let name: String
    let anchor: String?
    /// Of its file specification.
    let number: Int
  }

  /// Writes a document's attachments and returns them in the order of their names, as name trees
  /// want it.
  static func write(
    _ document: Document, _ deflater: Deflater, to writer: inout PDFWriter
  ) throws(RenderingError) -> [File] {
    var files: [File] = []
    for attachment in document.attachments {
      let stream = try writer.addCompressed(
        "/Type /EmbeddedFile /Subtype \(PDFText.name(attachment.mediaType)) /Params << /Size "
          + "\(attachment.bytes.count) /ModDate \(PDFSelfDescription.date(document.metadata)) >>",
        attachment.bytes)
      let name = PDFText.string(attachment.fileName)
      let number = writer.add(
        "<< /Type /Filespec /F \(name) /UF \(name) /AFRelationship /Data /Desc "
          + "\(PDFText.string(attachment.description))"
          + " /EF << /F \(stream) 0 R /UF \(stream) 0 R >> >>")
      files.append(File(name: attachment.fileName, anchor: attachment.anchor, number: number))
    }
    return files.sorted { Self.order($0.name) < Self.order($1.name) }
  }

  /// Names are compared as they are written.
  private static func order(_ name: String) -> String { PDFText.string(name) }
}
