import type { FieldFault } from '@yichuang/contract/problem.ts';
import type { RoomFault } from '@yichuang/domain/documents/attachment.ts';
import type { FileFault } from '#platform/files/inspected.ts';

type Words = readonly [string, string];

const ALLOWED: Words = ['可以上传 PDF、JPG、PNG 和 OFD 文件', 'Allowed are PDF, JPG, PNG and OFD files'];

const PLAIN: Readonly<Record<Exclude<FileFault['kind'], 'tooManyPixels' | 'unknown'>, Words>> = {
  empty: ['文件是空的，请重新选择', 'The file is empty; please choose it again'],
  broken: [
    '文件不完整或已损坏，打不开；请重新导出或拍照后再传',
    'The file is cut off or damaged; please export it or take the picture again',
  ],
  encrypted: [
    '文件加了密码，工作人员打不开；请去掉密码后再传',
    'The file is protected by a password; please remove it and upload again',
  ],
  active: [
    'PDF 里有脚本、表单动作或夹带的文件；请用“打印为 PDF”另存一份再传',
    'The PDF holds scripts, form actions or other files; please print it to a new PDF and upload that',
  ],
  double: [
    '文件后面还夹带着压缩包；请重新导出或截图后再传',
    'An archive is hidden in the file; please export it again',
  ],
  unsafe: [
    'OFD 文件的包结构异常；请重新导出后再传',
    'The package of the OFD file is not sound; please export it again',
  ],
};

/** Kinds that people often try, and what helps. */
const FOUND: Readonly<Record<string, Words>> = {
  heic: [
    '这是苹果手机的 HEIC 照片，请在手机“设置—相机—格式”选“兼容性最佳”，或截图后再传',
    'This is a HEIC photo; choose “Most Compatible” under Settings, Camera, Formats, or upload a screenshot',
  ],
  docx: ['这是 Word 文件，请另存为 PDF 后再传', 'This is a Word file; please save it as PDF'],
  xlsx: ['这是 Excel 文件，请另存为 PDF 后再传', 'This is an Excel file; please save it as PDF'],
  cfb: [
    '这是旧版 Word 或 Excel 文件，请另存为 PDF 后再传',
    'This is an old Word or Excel file; please save it as PDF',
  ],
  zip: [
    '这是压缩包，请解压后逐个上传',
    'This is an archive; please unpack it and upload the files one by one',
  ],
  rar: [
    '这是压缩包，请解压后逐个上传',
    'This is an archive; please unpack it and upload the files one by one',
  ],
  '7z': [
    '这是压缩包，请解压后逐个上传',
    'This is an archive; please unpack it and upload the files one by one',
  ],
  html: ['这是网页，请打印为 PDF 后再传', 'This is a web page; please print it to PDF'],
  svg: ['这是 SVG 图，请导出为 PNG 后再传', 'This is an SVG drawing; please export it as PNG'],
};

const fault = (rule: string, [message, messageEn]: Words): FieldFault => ({
  pointer: '/file',
  rule: `documents.${rule}`,
  message,
  messageEn,
});

/** Why a file is refused, and what to do instead. */
export function fileFault(found: FileFault): FieldFault {
  switch (found.kind) {
    case 'unknown': {
      const [zh, en] = FOUND[found.found ?? ''] ?? ['认不出这个文件', 'This kind of file is not known'];
      return fault('file-unknown', [`${zh}。${ALLOWED[0]}`, `${en}. ${ALLOWED[1]}`]);
    }
    case 'tooManyPixels': {
      const size = `${found.width} × ${found.height}`;
      return fault('file-too-many-pixels', [
        `图片有 ${size} 像素，太大了；请缩小到一亿像素以内再传`,
        `The picture has ${size} pixels; at most 100 million are allowed`,
      ]);
    }
    default:
      return fault(`file-${found.kind}`, PLAIN[found.kind]);
  }
}

const MEGABYTE = 1_048_576;

/** Why there is no room for one more file. */
export function roomWords(found: RoomFault): FieldFault {
  if (found.kind === 'tooMany') {
    return fault('too-many-files', [
      `每份材料最多 ${found.most} 个文件；可以先合并成一个 PDF`,
      `A document may have ${found.most} files at most; several can be merged into one PDF`,
    ]);
  }
  const most = Math.floor(found.mostBytes / MEGABYTE);
  return fault('files-full', [
    `这份申请的文件合计不能超过 ${most} MB；请压缩后再传，或带到窗口`,
    `All files of an application may have ${most} MB together; make them smaller, or bring them to the counter`,
  ]);
}
