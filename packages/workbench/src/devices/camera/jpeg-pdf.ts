/** One page: a JPEG file, and the dots it has. */
export type JpegPage = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number };

/** Points (1/72 inch) of the long side of A4; pages are as large as the paper that lay under the camera. */
const A4_LONG = 842;

/**
 * Several pictures as one PDF. A JPEG stands in a PDF as it is (ISO 32000-1, 7.4.8 DCTDecode), so nothing is packed
 * again and no library is needed.
 */
export function pdfOfJpegs(pages: readonly JpegPage[]): Uint8Array<ArrayBuffer> {
  const sheet = new PdfSheet();
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  sheet.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  sheet.object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [index, { jpeg, width, height }] of pages.entries()) {
    const id = 3 + index * 3;
    const scale = A4_LONG / Math.max(width, height);
    const [w, h] = [width * scale, height * scale].map((points) => points.toFixed(2));
    const drawing = `q ${w} 0 0 ${h} 0 0 cm /Im Do Q`;
    sheet.object(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /Im ${id + 1} 0 R >> >> /Contents ${id + 2} 0 R >>`,
    );
    const picture = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
    sheet.object(id + 1, `<< ${picture} /Length ${jpeg.length} >>`, jpeg);
    sheet.object(id + 2, `<< /Length ${drawing.length} >>`, bytesOf(drawing));
  }
  return sheet.finish();
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Objects one after the other, with the table of where each begins. */
class PdfSheet {
  readonly #parts: Uint8Array[] = [];
  readonly #begins: number[] = [];
  #length = 0;

  constructor() {
    // The second line tells programs that it is no text.
    this.#write(Uint8Array.of(...bytesOf('%PDF-1.4\n%'), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  object(id: number, dictionary: string, stream?: Uint8Array): void {
    this.#begins[id] = this.#length;
    this.#write(bytesOf(`${id} 0 obj\n${dictionary}\n`));
    if (stream) {
      this.#write(bytesOf('stream\n'));
      this.#write(stream);
      this.#write(bytesOf('\nendstream\n'));
    }
    this.#write(bytesOf('endobj\n'));
  }

  finish(): Uint8Array<ArrayBuffer> {
    const table = this.#length;
    const size = this.#begins.length;
    const rows = this.#begins.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`);
    this.#write(bytesOf(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`));
    this.#write(bytesOf(`trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`));
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  #write(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}
