import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../../src/errors.js';
import { decodeNote } from '../../../src/formats/notes/decode.js';

const NOTE = 'Why? 为什么？\n';

/** The bytes of a text in UTF-16. */
function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('the bytes of a note', () => {
  it.each<[encoding: string, bytes: Uint8Array, text: string]>([
    ['utf-8', Buffer.from(NOTE), NOTE],
    ['utf-8', Buffer.from(`\ufeff${NOTE}`), NOTE],
    ['utf-16le', utf16(`\ufeff${NOTE}`, false), NOTE],
    ['utf-16be', utf16(`\ufeff${NOTE}`, true), NOTE],
    ['utf-16le', utf16('What is a queue?\n', false), 'What is a queue?\n'],
    ['utf-16be', utf16('What is a queue?\n', true), 'What is a queue?\n'],
    ['utf-8', Buffer.from(''), ''],
  ])('in %s are read, with or without a mark of their order', (encoding, bytes, text) => {
    expect(decodeNote(bytes)).toEqual({ encoding, text });
  });

  it.each<[encoding: string, base64: string, text: string]>([
    ['utf-8', 'V2FzIGZyYWd0IG1hbj8g5Li65LuA5LmI77yf', 'Was fragt man? 为什么？'],
    [
      'gb18030',
      'w+bK1M7KzOKjusqyw7TKx734s8y6zc/fs8y1xMf4sfCjv87Su9i08LXDsru6w6Osw+bK1LnZuty/zcb4oaM=',
      '面试问题：什么是进程和线程的区别？我回答得不好，面试官很客气。',
    ],
    [
      'big5',
      'rbG41bDdw0ShR6Swu/KsT6bmtXu7ULD1pua6/Kq6rnSnT6FIp9qmXrWqsW+ko6ZuoUGtsbjVqXir3KvIrvChQw==',
      '面試問題：什麼是行程與執行緒的差別？我回答得不好，面試官很客氣。',
    ],
    [
      'shift_jis',
      'lsqQ2oLMjr+W4oFGgsiCupW+jtCC8I51ll2CtYLcgrWCvYKpgUiCpILcgq2TmoKmgueC6oLcgrmC8YLFgrWCvYFC',
      '面接の質問：なぜ弊社を志望しましたか？うまく答えられませんでした。',
    ],
    [
      'euc-jp',
      'zMzA3KTOvMHM5KGnpMqkvMrAvNKk8rvWy76kt6TepLekv6SroamkpqTepK/F+qSopOmk7KTepLuk86THpLekv6Gj',
      '面接の質問：なぜ弊社を志望しましたか？うまく答えられませんでした。',
    ],
    [
      'euc-kr',
      'uOnBoiDB+rmuOiDA2rHivNKws7imIMfYwda8vL/kLiC067Tkx8/B9iC4+MfftNkuIMbAwLogv6m8uCC47cDMtNku',
      '면접 질문: 자기소개를 해주세요. 대답하지 못했다. 팀은 여섯 명이다.',
    ],
    [
      'windows-1251',
      'wu7v8O7xOiD35ewg7vLr6Pfg5fLx/yDv8O725fHxIO7yIO/u8u7q4D8g3yDu8uLl8ujrIO3lIOTuIOru7fbgLCDt7iDx7uHl8eXk7ejqIOH76yDk7uHwLg==',
      'Вопрос: чем отличается процесс от потока? Я ответил не до конца, но собеседник был добр.',
    ],
    [
      'windows-1252',
      'RnJhZ2U6IFdpZSBncm/fIHfkcmUgZWluIGdlcmVjaHRlcyBHZWhhbHQgZvxyIFNpZT8gSWNoIHd1c3N0ZSBlcyBuaWNodCwgc2No9m5lIEdy/N9lIGF1cyBL9mxuLg==',
      'Frage: Wie groß wäre ein gerechtes Gehalt für Sie? Ich wusste es nicht, schöne Grüße aus Köln.',
    ],
  ])('in %s are read', (_, base64, text) => {
    expect(decodeNote(Buffer.from(base64, 'base64')).text).toBe(text);
  });

  it.each<[what: string, bytes: Uint8Array]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['an archive', Buffer.from([0x50, 0x4b, 3, 4, 0x14, 0, 0, 0, 8, 0, 0x21, 0xc3])],
    ['a text with a NUL in it', Buffer.from('What is\0 a queue?')],
  ])('of %s are refused', (_, bytes) => {
    expect(() => decodeNote(bytes)).toThrow(UserError);
  });

  it('in UTF-8 are never taken for anything else', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\u0000-\u001f\ufeff]/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeNote(Buffer.from(text))).toEqual({ encoding: 'utf-8', text });
      }),
    );
  });
});
