import Testing

@testable import Rendering

struct CairoPDFTests {
  @Test(
    "what is not laid out like a file of cairo is refused",
    arguments: [
      "", "startxref\n", "startxref\n7\n%%EOF\n", "xref\n0 9\nstartxref\n0\n%%EOF\n",
      "xref\n0 99999999999\nstartxref\n0\n%%EOF\n", "startxref\n99999999999999999999\n%%EOF\n",
      "xref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n<< >>\nstartxref\n0\n%%EOF\n",
      "1 0 obj\n<< >>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000000 00000 n \n"
        + "trailer\n<< /Root 1 0 R >>\nstartxref\n22\n%%EOF\n",
    ])
  func foreign(text: String) {
    #expect(throws: RenderingError.self) { try CairoPDF(Array(text.utf8)) }
  }
}
