#!/usr/bin/env python3
"""Checks a proof file of Vigil: python3 vigil_verify.py FILE [KEY].

Written from docs/log-format.md alone; needs nothing but Python's standard library, no server and no database. Ends with 0
when everything is proven, 1 when something is wrong (a line WRONG says what and where), 2 when the file cannot be looked at.
"""
import base64
import binascii
import hashlib
import json
import re
import struct
import sys
import zipfile

PARTS = ("README.txt", "keys.txt", "checkpoint.txt", "statement.txt", "proof.json")
MOST_BYTES = 256 << 20
MOST_NESTED = 100
I64 = range(-(2**63), 2**63)


class Wrong(Exception):
    """What was read has not the form it must have."""


# --- Ed25519 (RFC 8032), verification only -------------------------------------------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def point_of(data):
    """The point in its 32 bytes, in extended coordinates."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & (2**255 - 1)
    if y >= P:
        raise Wrong("no point of the curve")
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        raise Wrong("no point of the curve")
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def ed25519(key, text, signature):
    """Whether a signature over a text is by a key."""
    if len(signature) != 64:
        return False
    try:
        a, r = point_of(key), point_of(signature[:32])
    except Wrong:
        return False
    s = int.from_bytes(signature[32:], "little")
    if s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    return same(times(s, BASE), add(r, times(h, a)))


# --- Forms ---------------------------------------------------------------------------------------------------------------


def decoded(text):
    """Canonical base64."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Wrong("not base64") from fault
    if base64.b64encode(data).decode() != text:
        raise Wrong("not the base64 of its value")
    return data


def a_hash(text):
    data = decoded(text)
    if len(data) != 32:
        raise Wrong("a hash has 32 bytes")
    return data


def sha256(data):
    return hashlib.sha256(data).digest()


def read_key(line):
    """(name, id, key) of a written public key."""
    form = re.fullmatch(r"([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})", line)
    if not form:
        raise Wrong("name+id+base64 is expected")
    data = decoded(form[3])
    if len(data) != 33 or data[0] != 1:
        raise Wrong("not an Ed25519 key")
    key_id = sha256(form[1].encode() + b"\n\x01" + data[1:])[:4]
    if key_id.hex() != form[2]:
        raise Wrong("the id does not fit the key")
    return form[1], key_id, data[1:]


def read_note(note):
    """(text, [(name, id, signature)])."""
    if any(c < " " and c != "\n" for c in note):
        raise Wrong("control characters")
    split = note.rfind("\n\n")
    if split < 0 or not note.endswith("\n"):
        raise Wrong("no text and signatures")
    lines = note[split + 2:].split("\n")[:-1]
    if not 1 <= len(lines) <= 99:
        raise Wrong("no signature, or too many")
    signatures = []
    for line in lines:
        words = line[2:].split(" ")
        if not line.startswith("— ") or len(words) != 2 or not words[0]:
            raise Wrong("not a signature line")
        data = decoded(words[1])
        if len(data) <= 4:
            raise Wrong("a signature is too short")
        signatures.append((words[0], data[:4], data[4:]))
    return note[:split + 1], signatures


def signer(text, signatures, keys, name):
    """The first known key of that name that signed; none when any known key has a wrong signature."""
    found = None
    for line_name, line_id, signature in signatures:
        for key in keys:
            if (line_name, line_id) == key[:2]:
                if not ed25519(key[2], text.encode(), signature):
                    return None
                if key[0] == name:
                    found = found or key
    return found


def read_checkpoint(text):
    """(origin, size, root)."""
    form = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n", text)
    if not form:
        raise Wrong("not the three lines of a checkpoint")
    return form[1], int(form[2]), a_hash(form[3])


def read_statement(text):
    """(checkpoint, {stream: number of events})."""
    lines = text.split("\n")
    if lines[0] != "vigil/statement/v1" or lines[-1] != "" or len(lines) < 6:
        raise Wrong("not a statement")
    checkpoint = read_checkpoint("\n".join(lines[1:4]) + "\n")
    counts = {}
    for line in lines[4:-1]:
        form = re.fullmatch(r"(0|[1-9][0-9]{0,17}) ([^\x00-\x1f\x7f]+)", line)
        if not form or form[2] in counts:
            raise Wrong("not a line of a statement, or a stream named twice")
        counts[form[2]] = int(form[1])
    return checkpoint, counts


def read_leaf(data):
    """The ten fields of canonical bytes."""
    if data[:1] != b"\x01":
        raise Wrong("unknown version")
    fields, at = [], 1
    while at < len(data):
        if at + 4 > len(data):
            raise Wrong("a field is cut off")
        length = struct.unpack(">I", data[at:at + 4])[0]
        if length > len(data) - at - 4:
            raise Wrong("a field is cut off")
        fields.append(data[at + 4:at + 4 + length])
        at += 4 + length
    if len(fields) != 10 or len(fields[4]) != 8 or len(fields[5]) != 8:
        raise Wrong("not ten fields, or a number not of 8 bytes")
    try:
        names = ("id", "kind", "type", "stream", "sequence", "time", "name", "revision", "payload", "metadata")
        leaf = {name: field if name in ("sequence", "time") else field.decode("utf-8")
                for name, field in zip(names, fields)}
    except UnicodeDecodeError as fault:
        raise Wrong("text that is not UTF-8") from fault
    leaf["sequence"] = struct.unpack(">q", leaf["sequence"])[0]
    alone = leaf["type"] == "" and leaf["stream"] == leaf["id"]
    if leaf["kind"] != ("event" if alone else "stream"):
        raise Wrong("the kind is not as the stream says")
    if not leaf["id"] or not leaf["stream"] or not leaf["name"] or leaf["sequence"] < 0:
        raise Wrong("no id, stream or name, or a sequence below 0")
    return leaf


def strict_json(text):
    def members(pairs):
        if len({name for name, _ in pairs}) != len(pairs):
            raise Wrong("a member is there twice")
        return dict(pairs)

    def constant(name):
        raise Wrong(name + " is no JSON")

    def integer(digits):
        return int(digits) if len(digits) <= 20 else float("inf")  # larger than any number that is looked at

    try:
        value = json.loads(text, object_pairs_hook=members, parse_constant=constant, parse_int=integer)
    except (ValueError, RecursionError) as fault:
        raise Wrong("not JSON: %s" % fault) from fault
    level, deep = nested([value]), 1
    while level:
        if deep > MOST_NESTED:
            raise Wrong("nested too deep")
        level = nested(below for one in level for below in (one.values() if isinstance(one, dict) else one))
        deep += 1
    return value


def nested(values):
    return [value for value in values if isinstance(value, (dict, list))]


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool) and value in I64


def claim(position, said):
    """What is said about a file, in one comparable value."""
    size = said.get("size")
    return position, said["fileId"], said["sha256"], size if whole(size) else None


def claims_of(position, payload):
    try:
        said = strict_json(payload)
    except Wrong:
        return []
    if isinstance(said, dict) and isinstance(said.get("fileId"), str) and isinstance(said.get("sha256"), str):
        return [claim(position, said)]
    return []


def root_of(leaf, index, size, path):
    """The root a leaf and its path lead to (RFC 9162, 2.1.3.2); None when the path does not fit."""
    if not 0 <= index < size:
        return None
    place, last, value = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return None
        if place & 1 or place == last:
            value = sha256(b"\x01" + sibling + value)
            while place and not place & 1:
                place >>= 1
                last >>= 1
        else:
            value = sha256(b"\x01" + value + sibling)
        place >>= 1
        last >>= 1
    return value if last == 0 else None


# --- The check -----------------------------------------------------------------------------------------------------------


class Check:
    def __init__(self):
        self.findings = []
        self.keys = []
        self.signed_by = None
        self.checkpoint = None
        self.statement = None

    def found(self, word, where, what):
        self.findings.append((word, where, what))

    def run(self, file, trusted):
        try:
            parts = self.parts(file)
        except Exception as fault:  # whatever a damaged zip makes its reader stumble over
            raise OSError(str(fault)) from fault
        if trusted:
            self.keys = [trusted]
        else:
            self.read_keys(parts.get("keys.txt", ""))
        if "checkpoint.txt" in parts:
            self.read_checkpoint(parts["checkpoint.txt"])
        if "statement.txt" in parts:
            self.read_statement(parts["statement.txt"])
        if "proof.json" in parts:
            try:
                self.read_proof(parts["proof.json"])
            except Wrong as fault:
                self.found("proof", "proof.json", "cannot be read: %s" % fault)

    def parts(self, file):
        parts = {}
        with zipfile.ZipFile(file) as archive:
            names = [entry.filename for entry in archive.infolist()]
            for name in dict.fromkeys(names):
                if name not in PARTS:
                    self.found("part", name, "is no part of a proof")
                elif names.count(name) > 1:
                    self.found("part", name, "is there twice")
                else:
                    self.text(archive, name, parts)
        for name in PARTS:
            if name not in names:
                self.found("part", name, "is missing")
        return parts

    def text(self, archive, name, parts):
        with archive.open(name) as part:
            data = part.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise OSError(name + " is larger than 256 MB")
        try:
            parts[name] = data.decode("utf-8")
        except UnicodeDecodeError:
            self.found("part", name, "is no text in UTF-8")

    def read_keys(self, text):
        lines = text.split("\n")
        wrong = len(lines) == 1 or lines[-1] != ""
        for line in lines[:-1]:
            try:
                self.keys.append(read_key(line))
            except Wrong:
                wrong = True
        if wrong:
            self.found("key", "keys.txt", "not public keys, one a line")

    def read_checkpoint(self, note):
        try:
            text, signatures = read_note(note)
            self.checkpoint = read_checkpoint(text)
        except Wrong as fault:
            self.found("checkpoint", "checkpoint.txt", "is no signed checkpoint: %s" % fault)
            return
        self.signed_by = signer(text, signatures, self.keys, self.checkpoint[0])
        if not self.signed_by:
            self.found("checkpoint-signature", "checkpoint.txt", "is not signed by a key of the log")

    def read_statement(self, note):
        try:
            text, signatures = read_note(note)
            self.statement = read_statement(text)
        except Wrong as fault:
            self.found("statement", "statement.txt", "is no signed statement: %s" % fault)
            return
        if not signer(text, signatures, self.keys, self.statement[0][0]):
            self.found("statement-signature", "statement.txt", "is not signed by a key of the log")
        if self.checkpoint and self.checkpoint != self.statement[0]:
            self.found("statement-checkpoint", "statement.txt", "speaks of another checkpoint")

    def read_proof(self, text):
        events, files = self.form(strict_json(text))
        last, counts, claims = -1, {}, set()
        for event in events:
            last = self.event(event, last, counts, claims)
        for stream, stated in (self.statement[1] if self.statement else {}).items():
            given = counts.get(stream, 0)
            if given != stated:
                self.found("count", "stream " + stream, "the log states %d events, the proof has %d" % (stated, given))
        for said in files:
            if said not in claims:
                self.found("file", "position %d" % said[0], "no event of the proof says this of file " + said[1])
            claims.discard(said)
        for position, file_id, _, _ in claims:
            self.found("file", "position %d" % position, "the proof does not list file " + file_id)

    def form(self, proof):
        """([(position, leaf, path)], [claim]) of a proof that has its form as a whole."""
        self.members(proof, {"format", "events", "files"})
        if proof["format"] != "vigil/proof/v1":
            raise Wrong("unknown format")
        if not isinstance(proof["events"], list) or not isinstance(proof["files"], list):
            raise Wrong("no lists of events and files")
        events = []
        for event in proof["events"]:
            self.members(event, {"position", "leaf", "path"})
            texts = [event["leaf"]] + (event["path"] if isinstance(event["path"], list) else [None])
            if not all(isinstance(text, str) for text in texts):
                raise Wrong("a leaf is a text, a path a list of hashes")
            events.append((self.position(event), decoded(event["leaf"]), [a_hash(step) for step in event["path"]]))
        files = []
        for said in proof["files"]:
            sized = isinstance(said, dict) and "size" in said
            self.members(said, {"position", "fileId", "sha256"} | ({"size"} if sized else set()))
            if not isinstance(said["fileId"], str) or not isinstance(said["sha256"], str):
                raise Wrong("fileId and sha256 are texts")
            if sized and not whole(said["size"]):
                raise Wrong("a size is a whole number")
            files.append(claim(self.position(said), said))
        return events, files

    def event(self, event, last, counts, claims):
        position, data, path = event
        where = "position %d" % position
        if position <= last:
            self.found("order", where, "stands behind position %d" % last)
        if self.checkpoint and root_of(sha256(b"\x00" + data), position, self.checkpoint[1], path) != self.checkpoint[2]:
            self.found("inclusion", where, "this event is not in the log at this position")
        try:
            leaf = read_leaf(data)
        except Wrong as fault:
            self.found("leaf", where, "these are not the bytes of an event: %s" % fault)
            return max(last, position)
        stream, expected = leaf["stream"], counts.get(leaf["stream"], 0)
        if self.statement and stream not in self.statement[1]:
            self.found("stream", where, "the statement says nothing of stream " + stream)
        if leaf["sequence"] != expected:
            self.found("sequence", where, "stream %s goes on with %d instead of %d" % (stream, leaf["sequence"], expected))
        counts[stream] = expected + 1
        claims.update(claims_of(position, leaf["payload"]))
        return max(last, position)

    @staticmethod
    def members(value, expected):
        if not isinstance(value, dict) or set(value) != expected:
            raise Wrong("other members than %s" % sorted(expected))

    @staticmethod
    def position(value):
        if not whole(value["position"]) or value["position"] < 0:
            raise Wrong("a position is a number from 0")
        return value["position"]


def main(arguments):
    if not 1 <= len(arguments) <= 2:
        print("Usage: vigil_verify.py FILE [KEY], where KEY is the log's public key as its office publishes it.")
        return 2
    check = Check()
    try:
        trusted = read_key(arguments[1]) if len(arguments) == 2 else None
        check.run(arguments[0], trusted)
    except Wrong as fault:
        print("KEY cannot be used: %s" % fault)
        print("  Không dùng được KHÓA: phải đúng nguyên văn khóa công khai do cơ quan công bố, gồm tên+mã+base64.")
        return 2
    except OSError as fault:
        print("The file cannot be looked at: %s" % fault)
        print("  Không kiểm tra được: không có tệp này, tệp không phải tệp zip, bị hỏng hoặc tải về chưa đủ.")
        return 2
    for finding in check.findings:
        print("WRONG %s at %s: %s" % finding)
    if check.findings:
        print("NOT PROVEN: this file is not what the log signed, or not all of it.")
        print("  KHÔNG CHỨNG MINH ĐƯỢC: tệp này không đúng hoặc không đủ như nhật ký đã ký.")
        return 1
    (origin, size, _), counts = check.statement
    print("Proven by the checkpoint of %s at %d events:" % (origin, size))
    for stream, count in counts.items():
        print("  stream %s: all its %d events" % (stream, count))
    print("  Đã chứng minh: tệp đúng nguyên văn và đủ mọi sự kiện như nhật ký đã ký.")
    name, key_id, key = check.signed_by
    print("Signed with the key %s+%s+%s" % (name, key_id.hex(), base64.b64encode(b"\x01" + key).decode()))
    if not trusted:
        print("This key came with the file. Compare it with the one the office publishes, or give that one as KEY.")
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
