import Drawing

/// What a file says about itself, twice as the standard has it: in the information dictionary and as
/// an XMP packet. Dates come from the spec, never from the clock.
struct PDFSelfDescription {
  private let metadata: Metadata
  private let isAccessible: Bool

  static let program = "Broadsheet"

  init(_ metadata: Metadata, isAccessible: Bool) {
    self.metadata = metadata
    self.isAccessible = isAccessible
  }

  private var author: String { metadata.author.isEmpty ? metadata.source : metadata.author }
  private var keywords: String { metadata.keywords.joined(separator: ", ") }

  /// The creation date as PDF writes it.
  static func date(_ metadata: Metadata) -> String {
    "(D:\(metadata.date.filter { $0 != "-" })000000Z)"
  }

  /// The information dictionary.
  var dictionary: String {
    let texts = [
      ("Title", metadata.title), ("Author", author), ("Subject", metadata.subject),
      ("Keywords", keywords), ("Creator", Self.program), ("Producer", PDFSurface.producer),
    ]
    let date = Self.date(metadata)
    return "<< "
      + texts.filter { !$0.1.isEmpty }.map { "/\($0) \(PDFText.string($1)) " }.joined()
      + "/CreationDate \(date) /ModDate \(date) >>"
  }

  /// The XMP packet.
  var packet: [UInt8] {
    var output = XMLOutput()
    output.raw("<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n")
    output.open("x:xmpmeta", [("xmlns:x", "adobe:ns:meta/")])
    output.open("rdf:RDF", [("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")])
    output.open(
      "rdf:Description",
      [
        ("rdf:about", ""), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:pdf", "http://ns.adobe.com/pdf/1.3/"),
        ("xmlns:xmp", "http://ns.adobe.com/xap/1.0/"),
        ("xmlns:pdfuaid", "http://www.aiim.org/pdfua/ns/id/"), XMLOrigin.namespace,
      ])
    list("dc:title", "rdf:Alt", [metadata.title], isByLanguage: true, to: &output)
    list("dc:creator", "rdf:Seq", [author], to: &output)
    list("dc:description", "rdf:Alt", [metadata.subject], isByLanguage: true, to: &output)
    list("dc:subject", "rdf:Bag", metadata.keywords, to: &output)
    list("dc:language", "rdf:Bag", [metadata.language], to: &output)
    list("dc:rights", "rdf:Alt", [metadata.licence], isByLanguage: true, to: &output)
    if !metadata.source.isEmpty { output.element("dc:source", text: metadata.source) }
    output.element("dc:format", text: "application/pdf")
    if !keywords.isEmpty { output.element("pdf:Keywords", text: keywords) }
    output.element("pdf:Producer", text: PDFSurface.producer)
    output.element("xmp:CreatorTool", text: Self.program)
    for name in ["xmp:CreateDate", "xmp:ModifyDate"] {
      output.element(name, text: metadata.date + "T00:00:00Z")
    }
    XMLOrigin.write(metadata, to: &output)
    if isAccessible { output.element("pdfuaid:part", text: "1") }
    output.close("rdf:Description")
    output.close("rdf:RDF")
    output.close("x:xmpmeta")
    output.raw("<?xpacket end=\"w\"?>")
    return output.bytes
  }

  private func list(
    _ name: String, _ kind: String, _ values: [String], isByLanguage: Bool = false,
    to output: inout XMLOutput
  ) {
    let values = values.filter { !$0.isEmpty }
    guard !values.isEmpty else { return }
    output.open(name)
    output.open(kind)
    for value in values {
      output.element("rdf:li", isByLanguage ? [("xml:lang", "x-default")] : [], text: value)
    }
    output.close(kind)
    output.close(name)
  }
}
