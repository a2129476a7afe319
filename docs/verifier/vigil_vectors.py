#!/usr/bin/env python3
"""Checks the published vectors of docs/log-format.md: commits, tiles and sealed texts. Python 3, standard library only.

Usage: vigil_vectors.py FILE...     prints "WRONG place: reason" for each finding; ends with 0, 1 (wrong) or 2 (no vectors)
       vigil_vectors.py --make DIR  writes tiles.json and sealed.json anew
"""

import base64
import hashlib
import hmac
import json
import os
import struct
import sys
import uuid

WIDTH = 256
SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 513, 65535, 65536, 65537]


def sha256(data):
    return hashlib.sha256(data).digest()


def field(data):
    return struct.pack(">I", len(data)) + data


# --- Events, commits, tiles ----------------------------------------------------------------------------------------------


def canonical(event):
    alone = "y" not in event
    parts = [event["i"], "event" if alone else "stream", event.get("y", ""), event["a"], None, None,
             event["pt"], event.get("pr", ""), event["p"], event["m"]]
    numbers = [event["s"], event["ts"]]
    return b"\x01" + b"".join(field(struct.pack(">q", numbers.pop(0)) if part is None else part.encode()) for part in parts)


def root(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    left = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root(leaves[:left]) + root(leaves[left:]))


def path(leaves, index):
    if len(leaves) == 1:
        return []
    left = 1 << (len(leaves) - 1).bit_length() - 1
    if index < left:
        return path(leaves[:left], index) + [root(leaves[left:])]
    return path(leaves[left:], index - left) + [root(leaves[:left])]


def counted(position):
    """The events that the trees of tiles.json stand over."""
    return {"i": "e-%d" % position, "a": "vectors", "s": position, "y": "vector", "ts": position, "pt": "counted",
            "pr": "1", "p": '{"n":%d}' % position, "m": "{}"}


def tiles(leaves):
    found, level, number = [], leaves, 0
    while level:
        above = []
        for start in range(0, len(level), WIDTH):
            piece = level[start:start + WIDTH]
            found.append({"_id": (number << 40) + start // WIDTH, "n": len(piece), "sha256": sha256(b"".join(piece)).hex()})
            if len(piece) == WIDTH:
                above.append(root(piece))
        level, number = above, number + 1
    return found


def tree(leaves):
    size = len(leaves)
    asked = sorted({0, size // 3, size - 1}) if size else []
    kept = tiles(leaves)
    last = {tile["_id"] >> 40: tile for tile in kept}
    return {"size": size, "root": root(leaves).hex(), "tiles": len(kept), "rightmost": [last[level] for level in sorted(last)],
            "all": sha256("".join("%d %d %s\n" % (tile["_id"], tile["n"], tile["sha256"]) for tile in kept).encode()).hex(),
            "paths": [{"index": index, "path": [step.hex() for step in path(leaves, index)]} for index in asked]}


def check_commits(vectors, wrong):
    link, position = sha256(vectors["origin"].encode()), 0
    for commit in vectors["commits"]:
        at = "commit %d" % commit["_id"]
        leaves = []
        for event in commit["ev"]:
            data = canonical(event)
            leaves.append(sha256(b"\x00" + data))
            if data.hex() != event["canonical"]:
                wrong(at, "canonical bytes of " + event["i"])
            if leaves[-1].hex() != event["lh"]:
                wrong(at, "leaf hash of " + event["i"])
        if commit["_id"] != position or commit["ph"] != link.hex() or commit["er"] != root(leaves).hex():
            wrong(at, "position, link before or root")
        position += len(leaves)
        link = sha256(b"vigil/link/v1" + link + struct.pack(">qi", commit["_id"], len(leaves)) + uuid.UUID(commit["c"]).bytes
                      + struct.pack(">q", commit["t"]) + root(leaves))
        if commit["h"] != link.hex():
            wrong(at, "link hash")


def check_tiles(vectors, wrong):
    most = max(one["size"] for one in vectors["trees"])
    leaves = [sha256(b"\x00" + canonical(counted(position))) for position in range(most)]
    for one in vectors["trees"]:
        expected = tree(leaves[:one["size"]])
        for name in sorted(set(expected) | set(one)):
            if expected.get(name) != one.get(name):
                wrong("tree of %d" % one["size"], name)


# --- AES-256 (FIPS 197), GCM (SP 800-38D), key wrap (RFC 3394): slow and plain, for vectors only -------------------------------


def times(a, b):
    product = 0
    while b:
        if b & 1:
            product ^= a
        a = a << 1 ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def substitutes():
    box = [0x63] * 256
    for x in range(1, 256):
        y = next(y for y in range(1, 256) if times(x, y) == 1)
        box[x] = y ^ 0x63
        for turn in range(1, 5):
            box[x] ^= (y << turn | y >> 8 - turn) & 0xFF
    return box


BOX = substitutes()
BACK = [BOX.index(x) for x in range(256)]


def round_keys(key):
    words, factor = [list(key[i:i + 4]) for i in range(0, 32, 4)], 1
    for i in range(8, 60):
        word = list(words[-1])
        if i % 8 == 0:
            word = [BOX[b] for b in word[1:] + word[:1]]
            word[0] ^= factor
            factor = times(factor, 2)
        elif i % 8 == 4:
            word = [BOX[b] for b in word]
        words.append([a ^ b for a, b in zip(words[i - 8], word)])
    return [sum(words[i:i + 4], []) for i in range(0, 60, 4)]


def mixed(state, row):
    return [times(state[c], row[0]) ^ times(state[c + 1], row[1]) ^ times(state[c + 2], row[2]) ^ times(state[c + 3], row[3])
            for c in (0, 4, 8, 12)]


def mix(state, first):
    rows = [mixed(state, first[-r:] + first[:-r]) for r in range(4)]
    return [rows[i % 4][i // 4] for i in range(16)]


def encrypt(key, block):
    keys = round_keys(key)
    state = [a ^ b for a, b in zip(block, keys[0])]
    for number in range(1, 15):
        state = [BOX[state[(i + 4 * (i % 4)) % 16]] for i in range(16)]
        if number < 14:
            state = mix(state, [2, 3, 1, 1])
        state = [a ^ b for a, b in zip(state, keys[number])]
    return bytes(state)


def decrypt(key, block):
    keys = round_keys(key)
    state = list(block)
    for number in range(14, 0, -1):
        state = [a ^ b for a, b in zip(state, keys[number])]
        if number < 14:
            state = mix(state, [14, 11, 13, 9])
        state = [BACK[state[(i - 4 * (i % 4)) % 16]] for i in range(16)]
    return bytes(a ^ b for a, b in zip(state, keys[0]))


def ghash(h, data):
    y = 0
    for start in range(0, len(data), 16):
        y ^= int.from_bytes(data[start:start + 16].ljust(16, b"\0"), "big")
        z, v = 0, h
        for bit in range(127, -1, -1):
            if y >> bit & 1:
                z ^= v
            v = v >> 1 ^ (0xE1 << 120 if v & 1 else 0)
        y = z
    return y


def gcm(key, nonce, text, more, opening):
    """(text, tag) with a nonce of 12 bytes."""
    out = b""
    for number, start in enumerate(range(0, len(text), 16)):
        pad = encrypt(key, nonce + struct.pack(">I", number + 2))
        out += bytes(a ^ b for a, b in zip(text[start:start + 16], pad))
    ciphertext = text if opening else out

    def full(data):
        return data + b"\0" * (-len(data) % 16)

    h = int.from_bytes(encrypt(key, bytes(16)), "big")
    sum_of = ghash(h, full(more) + full(ciphertext) + struct.pack(">QQ", 8 * len(more), 8 * len(ciphertext)))
    first = int.from_bytes(encrypt(key, nonce + b"\0\0\0\1"), "big")
    return out, (sum_of ^ first).to_bytes(16, "big")


def unwrapped(master, wrapped):
    a, r = wrapped[:8], [wrapped[i:i + 8] for i in range(8, len(wrapped), 8)]
    for t in range(6 * len(r), 0, -1):
        block = decrypt(master, (int.from_bytes(a, "big") ^ t).to_bytes(8, "big") + r[(t - 1) % len(r)])
        a, r[(t - 1) % len(r)] = block[:8], block[8:]
    return b"".join(r) if a == b"\xa6" * 8 else None


def wrapped(master, key):
    a, r = b"\xa6" * 8, [key[i:i + 8] for i in range(0, len(key), 8)]
    for t in range(1, 6 * len(r) + 1):
        block = encrypt(master, a + r[(t - 1) % len(r)])
        a, r[(t - 1) % len(r)] = (int.from_bytes(block[:8], "big") ^ t).to_bytes(8, "big"), block[8:]
    return a + b"".join(r)


# --- Sealed texts --------------------------------------------------------------------------------------------------------


def key_of(owner, keys):
    names = owner.split("+")
    key = bytes.fromhex(keys[names[0]])
    for name in names[1:]:
        key = hmac.digest(key, b"vigil/joint-key/v1" + bytes.fromhex(keys[name]), "sha256")
    return key


def commitment(key, nonce):
    return hmac.digest(key, b"vigil/key-commitment/v1" + nonce, "sha256")


def bound(log, owner, place):
    parts = ["vigil/seal/v1", log, owner, place["stream"], str(place["sequence"]), place["eventId"], place["field"]]
    return b"".join(field(part.encode()) for part in parts)


def below(value, pointer):
    for step in pointer.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        value = value[int(name)] if isinstance(value, list) else value[name]
    return value


def opened(log, event, pointer, keys):
    """The text, or why there is none."""
    sealed = below(json.loads(event["p"]), pointer)
    place = {"stream": event["a"], "sequence": event["s"], "eventId": event["i"], "field": pointer}
    key, nonce = key_of(sealed["k"], keys), base64.b64decode(sealed["n"])
    if base64.b64decode(sealed["kc"]) != commitment(key, nonce):
        return None
    closed = base64.b64decode(sealed["c"])
    text, tag = gcm(key, nonce, closed[:-16], bound(log, sealed["k"], sealed["o"] if sealed["$sealed"] == 2 else place), True)
    return text.decode() if tag == closed[-16:] else None


def check_sealed(vectors, wrong):
    for owner, closed in vectors["wrapped"].items():
        key = unwrapped(bytes.fromhex(vectors["master"]), bytes.fromhex(closed))
        if key is None or key.hex() != vectors["keys"][owner]:
            wrong("key of " + owner, "does not unwrap")
    for one in vectors["texts"]:
        if opened(vectors["log"], one["event"], one["field"], vectors["keys"]) != one["text"]:
            wrong("text " + one["name"], "opens otherwise")


def make_sealed():
    names = ["75-2024-0001", "person-1", "person-2"]
    keys = {name: sha256(b"key of " + name.encode()) for name in names}
    master, log, texts = sha256(b"master key"), "11111111-2222-3333-4444-555555555555", []

    def seal(name, text, owner, pointer, payload, origin=None, spoil=lambda sealed: None, place=None):
        here = {"stream": "person-1", "sequence": 3, "eventId": "e-4", "field": pointer}
        nonce = sha256(b"nonce of " + name.encode())[:12]
        key = key_of(owner, {one: keys[one].hex() for one in names})
        closed, tag = gcm(key, nonce, text.encode(), bound(log, owner, origin or place or here), False)
        sealed = {"$sealed": 2 if origin else 1}
        if origin:
            sealed["o"] = origin
        sealed.update(k=owner, n=base64.b64encode(nonce).decode(), c=base64.b64encode(closed + tag).decode(),
                      kc=base64.b64encode(commitment(key, nonce)).decode())
        spoil(sealed)
        p = payload.replace("SEALED", json.dumps(sealed, ensure_ascii=False, separators=(",", ":")))
        good = spoil(dict(sealed)) is None and not place
        texts.append({"name": name, "event": {"a": "person-1", "s": 3, "i": "e-4", "p": p}, "field": pointer,
                      "text": text if good else None})

    def other_byte(sealed):
        data = bytearray(base64.b64decode(sealed["c"]))
        data[0] ^= 1
        sealed["c"] = base64.b64encode(data).decode()
        return "spoiled"

    def other_key(sealed):
        sealed["k"] = "person-2"
        return "spoiled"

    seal("one-owner", "Nguyễn Thị Ví Dụ", "person-1", "/name", '{"name":SEALED}')
    seal("no-letters", "", "person-1", "/name", '{"name":SEALED}')
    seal("longer-than-a-block", "Ngã từ giàn giáo cao 12 m, được đưa đi cấp cứu. 🏗" * 3, "75-2024-0001", "/text", '{"text":SEALED}')
    seal("in-a-list-and-a-name-with-a-slash", "0900", "person-1", "/a~1b/1/phone", '{"a/b":[0,{"phone":SEALED}]}')
    seal("of-two-owners", "Lời khai", "75-2024-0001+person-1", "/text", '{"text":SEALED}')
    seal("of-three-owners", "Lời khai", "75-2024-0001+person-1+person-2", "/text", '{"text":SEALED}')
    seal("copied-from-an-earlier-event", "Quê quán", "person-1", "/home", '{"home":SEALED}',
         origin={"stream": "person-1", "sequence": 0, "eventId": "e-0", "field": "/home"})
    seal("a-byte-changed", "Nguyễn", "person-1", "/name", '{"name":SEALED}', spoil=other_byte)
    seal("said-to-be-anothers", "Nguyễn", "person-1", "/name", '{"name":SEALED}', spoil=other_key)
    seal("moved-from-another-event", "Nguyễn", "person-1", "/name", '{"name":SEALED}',
         place={"stream": "person-1", "sequence": 2, "eventId": "e-3", "field": "/name"})
    return {"log": log, "master": master.hex(), "keys": {name: keys[name].hex() for name in names},
            "wrapped": {name: wrapped(master, keys[name]).hex() for name in names}, "texts": texts}


def make(folder):
    leaves = [sha256(b"\x00" + canonical(counted(position))) for position in range(max(SIZES))]
    made = {"tiles.json": {"trees": [tree(leaves[:size]) for size in SIZES]}, "sealed.json": make_sealed()}
    for name, vectors in made.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            json.dump(vectors, file, ensure_ascii=False, indent=1)
            file.write("\n")


CHECKS = {"commits": check_commits, "trees": check_tiles, "texts": check_sealed}


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--make":
        make(arguments[1])
        return 0
    findings = []
    for name in arguments:
        try:
            with open(name, encoding="utf-8") as file:
                vectors = json.load(file)
            [kind] = [kind for kind in CHECKS if kind in vectors]
            CHECKS[kind](vectors, lambda place, what: findings.append((place, what)))
        except (OSError, ValueError, TypeError, KeyError, IndexError) as fault:
            print("%s holds no vectors: %r" % (name, fault))
            return 2
    for place, what in findings:
        print("WRONG %s: %s" % (place, what))
    if not arguments:
        print(__doc__)
    return 1 if findings else 0 if arguments else 2


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
