#!/usr/bin/env python3
"""How often the encoding of a sample is found: tests/bench/encodings.py [--data ../shared/data] [--samples N] [--size BYTES]

Cuts samples out of the sets in ../shared/data (plain pages, search documents, sentences, saved HTML), encodes each in every
encoding that can hold it, cuts it again anywhere (also in the middle of a character), and asks
build/native/newsprism_encodings. Prints a row for each kind of text and encoding: samples, right, share, and what the wrong
ones were taken for. A sample without any byte above 127 is right as UTF-8, whatever it was encoded in. The last rows are
files put together line by line from two encodings: right is a byte of a line that was given its own one.
"""
import argparse
import collections
import gzip
import json
import pathlib
import random
import re
import struct
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
NAMES = {'gbk': 'gb18030', 'gb18030': 'gb18030', 'big5': 'big5', 'cp1252': 'windows-1252', 'utf-8': 'utf-8',
         'utf-16-le': 'utf-16le', 'utf-16-be': 'utf-16be'}
HAN = ['gbk', 'gb18030', 'utf-8', 'utf-16-le', 'utf-16-be']
HAN_LETTER = re.compile('[\u4e00-\u9fff]')
KINDS = {'simplified': HAN, 'traditional': ['big5'] + HAN, 'western': ['cp1252', 'utf-8', 'utf-16-le', 'utf-16-be']}


def columns(path, column):
    """Sentences of a file with a word a line."""
    opened = gzip.open(path, 'rt', encoding='utf8') if path.suffix == '.gz' else path.open(encoding='utf8')
    with opened as lines:
        words = []
        for line in lines:
            cells = line.split()
            if line.startswith('#'):
                continue
            if len(cells) > column:
                words.append(cells[column])
            elif words:
                yield words
                words = []


def curly(text):
    text = re.sub(r'(?<=\w)\'(?=\w)', '\u2019', text)
    return re.sub(r'"([^"\n]*)"', '\u201c\\1\u201d', text).replace(' - ', ' \u2013 ').replace('...', '\u2026')


def texts_of(data):
    """Kind of text -> list of long texts."""
    out = collections.defaultdict(list)
    for path in sorted((data / 'pages/text').glob('*.txt')):
        text = path.read_text(encoding='utf8', errors='replace')
        kind = 'simplified' if len(HAN_LETTER.findall(text)) * 5 > len(text) else 'western'
        out['pages', kind].append(text if kind != 'western' else curly(text))
    with gzip.open(data / 'search/docs10k.jsonl.gz', 'rt', encoding='utf8') as lines:
        for line in lines:
            record = json.loads(line)
            text = f"{record['title']}\n{record['body']}\n"
            if record['lang'] == 'en':
                out['search', 'western'].append(curly(text))
            else:
                out['search', 'simplified'].append(text)
    for name, column, kind, glue in [('msra/msra_train_bio.txt.gz', 0, 'simplified', ''), ('weibo/train.bio', 0, 'simplified', ''),
                                     ('uner_zh_gsd_trad/zh_gsd-ud-train.iob2', 1, 'traditional', ''),
                                     ('uner_zh_gsd_trad/zh_gsd-ud-dev.iob2', 1, 'traditional', ''),
                                     ('conll2003_en/train.conllu', 1, 'western', ' ')]:
        path = data / 'ner' / name
        if path.exists():
            sentences = [glue.join(words) for words in columns(path, column)]
            out['ner ' + path.parent.name, kind] = ['\n'.join(sentences[n:n + 40]) for n in range(0, len(sentences), 40)]
    for path in sorted((data / 'html').glob('*.html.gz')):
        text = gzip.decompress(path.read_bytes()).decode('utf8', 'replace')
        text = re.sub(r'charset=["\']?[\w-]+', 'charset=', text)  # to be found by looking
        han = len(re.findall('[\u4e00-\u9fff]', text))
        out['html', 'simplified' if han > 200 else 'western'].append(text)
    # Chinese text between tags, as a page has it
    for kind in ('simplified', 'traditional'):
        for source, of in list(out):
            if of == kind and source in ('pages', 'ner uner_zh_gsd_trad'):
                out['tags', kind] += [re.sub('([^\n]{1,12})', '<div class="item-list__entry"><a href="/2025/07/article">\\1</a></div>', t)
                                      for t in out[source, of][:200]]
    return out


def cut(raw, size, rng, anywhere):
    start = rng.randrange(max(1, len(raw) - size)) if anywhere else 0
    return raw[start:start + size]


def make_samples(texts, encoding, size, count, rng):
    for _ in range(count):
        text = rng.choice(texts)
        begin = rng.randrange(max(1, len(text) - size))
        piece = text[begin:begin + size + 8]
        codec = 'big5hkscs' if encoding == 'big5' else encoding
        raw = piece.encode(codec, 'ignore')
        raw = cut(raw, size, rng, rng.random() < 0.5)
        if encoding.startswith('utf-16') and len(HAN_LETTER.findall(piece)) * 5 < len(piece) and 0 in raw[:2]:
            # half a unit ahead of ASCII letters: nothing can tell "\0a\0b" from "a\0b\0" without its first byte
            aligned = piece.encode(encoding, 'ignore')
            raw = aligned[rng.randrange(8) * 2:][:size]
        if len(raw) >= min(size, 200):
            yield raw


def ask(program, samples):
    payload = b''.join(struct.pack('<I', len(s)) + s for s in samples)
    done = subprocess.run([program], input=payload, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().splitlines()


def is_right(answer, raw, encoding):
    if encoding.startswith('utf-16'):
        return answer == NAMES[encoding]
    if all(b < 128 for b in raw):
        return answer == 'utf-8'
    return answer == NAMES[encoding]


def mixed_files(texts, other, count, rng):
    codec = 'big5hkscs' if other == 'big5' else other
    for _ in range(count):
        lines, raw = [], b''
        pool = [line for text in rng.sample(texts, min(4, len(texts))) for line in text.split('\n') if len(line) > 3]
        encoding = 'utf-8'
        for line in pool[:60]:
            if rng.random() < 0.3:
                encoding = other if encoding == 'utf-8' else 'utf-8'
            piece = line.encode(codec if encoding == other else 'utf-8', 'ignore') + b'\n'
            lines.append((len(raw), len(raw) + len(piece), encoding))
            raw += piece
        yield raw, lines


def bytes_right(answer, raw, lines):
    words = answer.split()
    runs = [(*map(int, words[n + 1].split('-')), words[n]) for n in range(0, len(words) - 1, 2)]
    right = total = 0
    for begin, end, encoding in lines:
        if all(b < 128 for b in raw[begin:end]):
            continue
        total += end - begin
        right += sum(max(0, min(end, e) - max(begin, b)) for b, e, name in runs if name == NAMES[encoding])
    return right, total


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--data', default=ROOT / '../shared/data', type=pathlib.Path)
    options.add_argument('--program', default=ROOT / 'build/native/newsprism_encodings')
    options.add_argument('--samples', default=400, type=int, help='of each kind')
    options.add_argument('--size', default=200, type=int, help='bytes')
    options.add_argument('--wrong', action='store_true', help='print the samples that were taken for something else')
    options.add_argument('--min', type=float, help='fail below this share over all samples')
    given = options.parse_args()
    if not (given.data / 'search').is_dir():
        print(f'skipped: there is no {given.data}')
        return 0
    rng = random.Random(20251122)
    all_right = all_count = 0
    print(f'{"text":24}{"encoding":11}{"samples":>8}{"right":>7}{"share":>9}  taken for')
    texts = texts_of(given.data)
    for (source, kind), pile in sorted(texts.items()):
        for encoding in KINDS[kind]:
            samples = list(make_samples(pile, encoding, given.size, given.samples, rng))
            answers = ask(given.program, samples)
            wrong = collections.Counter()
            for raw, answer in zip(samples, answers):
                name = '+'.join(answer.split()[:-1:2])
                if is_right(name, raw, encoding):
                    continue
                wrong[name] += 1
                if given.wrong:
                    print('    ', name, raw)
            right = len(samples) - sum(wrong.values())
            all_right, all_count = all_right + right, all_count + len(samples)
            print(f'{source + ", " + kind:34}'[:33].ljust(34) + f'{encoding:11}{len(samples):8}{right:7}{right / max(1, len(samples)):9.4f}  '
                  + ' '.join(f'{name}:{n}' for name, n in wrong.most_common()))
    share = all_right / all_count
    print(f'all: {all_right} of {all_count} right, {share:.4f}')
    for (source, kind), other in [(('pages', 'simplified'), 'gbk'), (('ner uner_zh_gsd_trad', 'traditional'), 'big5'),
                                  (('search', 'western'), 'cp1252')]:
        files = list(mixed_files(texts[source, kind], other, 100, rng))
        sums = [bytes_right(answer, *file) for answer, file in zip(ask(given.program, [raw for raw, _ in files]), files)]
        right, total = map(sum, zip(*sums))
        print(f'lines of utf-8 and {other}, {source}: {right / total:.4f} of {total} bytes right')
    return 1 if given.min and share < given.min else 0


if __name__ == '__main__':
    sys.exit(main())
