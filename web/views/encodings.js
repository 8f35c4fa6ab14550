// The names of encodings, as people write them.
const NAMES = { gb18030: 'GB18030 / GBK', big5: 'Big5', 'windows-1252': 'windows-1252', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE' };

export const encodingName = (name) => name?.split('+').map((one) => NAMES[one] ?? one.toUpperCase()).join(' + ');
