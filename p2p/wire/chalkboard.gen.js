// Made from chalkboard.proto by `npm run generate`. Do not edit.
import { encodeMessage, MaxLengthError, message, streamMessage } from 'protons-runtime';
import { decodeMessage, NOTHING } from './decode-message.ts';
export var PencilData;
(function (PencilData) {
    let _codec;
    PencilData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.tool != null && obj.tool !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.tool);
                }
                if ((obj.color != null && obj.color !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.color);
                }
                if ((obj.width != null && obj.width !== 0)) {
                    w.uint32(24);
                    w.uint32(obj.width);
                }
                if ((obj.opacity != null && obj.opacity !== 0)) {
                    w.uint32(32);
                    w.uint32(obj.opacity);
                }
                if (obj.fill != null) {
                    w.uint32(40);
                    w.uint32(obj.fill);
                }
                if (obj.page != null) {
                    w.uint32(50);
                    w.string(obj.page);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    tool: 0,
                    color: 0,
                    width: 0,
                    opacity: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.tool = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.color = reader.uint32();
                            break;
                        }
                        case 3: {
                            obj.width = reader.uint32();
                            break;
                        }
                        case 4: {
                            obj.opacity = reader.uint32();
                            break;
                        }
                        case 5: {
                            obj.fill = reader.uint32();
                            break;
                        }
                        case 6: {
                            obj.page = reader.string();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.tool`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.color`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.width`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.opacity`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.fill`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.page`,
                                value: reader.string()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PencilData.codec());
    }
    PencilData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PencilData.codec(), opts);
    }
    PencilData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PencilData.codec(), opts);
    }
    PencilData.stream = stream;
})(PencilData || (PencilData = {}));
export var LineData;
(function (LineData) {
    let _codec;
    LineData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.pencil != null) {
                    w.uint32(10);
                    PencilData.codec().encode(obj.pencil, w);
                }
                if ((obj.points != null && obj.points.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.points);
                }
                if (obj.text != null) {
                    w.uint32(26);
                    w.string(obj.text);
                }
                if (obj.picture != null) {
                    w.uint32(34);
                    w.bytes(obj.picture);
                }
                if (obj.order != null) {
                    w.uint32(42);
                    w.string(obj.order);
                }
                if (obj.locked != null) {
                    w.uint32(48);
                    w.bool(obj.locked);
                }
                if (obj.group != null) {
                    w.uint32(58);
                    w.string(obj.group);
                }
                if (obj.piece != null) {
                    w.uint32(64);
                    w.bool(obj.piece);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    points: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.pencil = PencilData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.pencil
                            });
                            break;
                        }
                        case 2: {
                            obj.points = reader.bytes();
                            break;
                        }
                        case 3: {
                            obj.text = reader.string();
                            break;
                        }
                        case 4: {
                            obj.picture = reader.bytes();
                            break;
                        }
                        case 5: {
                            obj.order = reader.string();
                            break;
                        }
                        case 6: {
                            obj.locked = reader.bool();
                            break;
                        }
                        case 7: {
                            obj.group = reader.string();
                            break;
                        }
                        case 8: {
                            obj.piece = reader.bool();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* PencilData.codec().stream(reader, reader.uint32(), `${prefix}.pencil`, {
                                limits: opts.limits?.pencil
                            });
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.points`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.text`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.picture`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.order`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.locked`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 7: {
                            yield {
                                field: `${prefix}.group`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 8: {
                            yield {
                                field: `${prefix}.piece`,
                                value: reader.bool()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, LineData.codec());
    }
    LineData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, LineData.codec(), opts);
    }
    LineData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, LineData.codec(), opts);
    }
    LineData.stream = stream;
})(LineData || (LineData = {}));
export var ItemsOfAuthor;
(function (ItemsOfAuthor) {
    let _codec;
    ItemsOfAuthor.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.author != null && obj.author.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if (obj.seqs != null && obj.seqs.length > 0) {
                    for (const value of obj.seqs) {
                        w.uint32(16);
                        w.uint32(value);
                    }
                }
                if (obj.positions != null && obj.positions.length > 0) {
                    for (const value of obj.positions) {
                        w.uint32(24);
                        w.uint32(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    author: NOTHING,
                    seqs: [],
                    positions: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            if (opts.limits?.seqs != null && obj.seqs.length === opts.limits.seqs) {
                                throw new MaxLengthError('Decode error - repeated field "seqs" had too many elements');
                            }
                            obj.seqs.push(reader.uint32());
                            break;
                        }
                        case 3: {
                            if (opts.limits?.positions != null && obj.positions.length === opts.limits.positions) {
                                throw new MaxLengthError('Decode error - repeated field "positions" had too many elements');
                            }
                            obj.positions.push(reader.uint32());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    seqs: 0,
                    positions: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            if (opts.limits?.seqs != null && obj.seqs === opts.limits.seqs) {
                                throw new MaxLengthError('Streaming decode error - repeated field "seqs" had too many elements');
                            }
                            yield {
                                field: `${prefix}.seqs[]`,
                                index: obj.seqs,
                                value: reader.uint32()
                            };
                            obj.seqs++;
                            break;
                        }
                        case 3: {
                            if (opts.limits?.positions != null && obj.positions === opts.limits.positions) {
                                throw new MaxLengthError('Streaming decode error - repeated field "positions" had too many elements');
                            }
                            yield {
                                field: `${prefix}.positions[]`,
                                index: obj.positions,
                                value: reader.uint32()
                            };
                            obj.positions++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, ItemsOfAuthor.codec());
    }
    ItemsOfAuthor.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, ItemsOfAuthor.codec(), opts);
    }
    ItemsOfAuthor.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, ItemsOfAuthor.codec(), opts);
    }
    ItemsOfAuthor.stream = stream;
})(ItemsOfAuthor || (ItemsOfAuthor = {}));
export var ItemSet;
(function (ItemSet) {
    let _codec;
    ItemSet.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.authors != null && obj.authors.length > 0) {
                    for (const value of obj.authors) {
                        w.uint32(10);
                        ItemsOfAuthor.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    authors: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors.length === opts.limits.authors) {
                                throw new MaxLengthError('Decode error - repeated field "authors" had too many elements');
                            }
                            obj.authors.push(ItemsOfAuthor.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.authors$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    authors: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors === opts.limits.authors) {
                                throw new MaxLengthError('Streaming decode error - repeated field "authors" had too many elements');
                            }
                            for (const evt of ItemsOfAuthor.codec().stream(reader, reader.uint32(), `${prefix}.authors[]`, {
                                limits: opts.limits?.authors$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.authors
                                };
                            }
                            obj.authors++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, ItemSet.codec());
    }
    ItemSet.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, ItemSet.codec(), opts);
    }
    ItemSet.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, ItemSet.codec(), opts);
    }
    ItemSet.stream = stream;
})(ItemSet || (ItemSet = {}));
export var AuthorSeq;
(function (AuthorSeq) {
    let _codec;
    AuthorSeq.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.author != null && obj.author.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if ((obj.seq != null && obj.seq !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.seq);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    author: NOTHING,
                    seq: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.seq = reader.uint32();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.seq`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, AuthorSeq.codec());
    }
    AuthorSeq.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, AuthorSeq.codec(), opts);
    }
    AuthorSeq.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, AuthorSeq.codec(), opts);
    }
    AuthorSeq.stream = stream;
})(AuthorSeq || (AuthorSeq = {}));
export var VersionVectorData;
(function (VersionVectorData) {
    let _codec;
    VersionVectorData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.authors != null && obj.authors.length > 0) {
                    for (const value of obj.authors) {
                        w.uint32(10);
                        AuthorSeq.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    authors: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors.length === opts.limits.authors) {
                                throw new MaxLengthError('Decode error - repeated field "authors" had too many elements');
                            }
                            obj.authors.push(AuthorSeq.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.authors$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    authors: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors === opts.limits.authors) {
                                throw new MaxLengthError('Streaming decode error - repeated field "authors" had too many elements');
                            }
                            for (const evt of AuthorSeq.codec().stream(reader, reader.uint32(), `${prefix}.authors[]`, {
                                limits: opts.limits?.authors$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.authors
                                };
                            }
                            obj.authors++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, VersionVectorData.codec());
    }
    VersionVectorData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, VersionVectorData.codec(), opts);
    }
    VersionVectorData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, VersionVectorData.codec(), opts);
    }
    VersionVectorData.stream = stream;
})(VersionVectorData || (VersionVectorData = {}));
export var SetData;
(function (SetData) {
    let _codec;
    SetData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.items != null) {
                    w.uint32(10);
                    ItemSet.codec().encode(obj.items, w);
                }
                if (obj.matrix != null) {
                    w.uint32(18);
                    MatrixData.codec().encode(obj.matrix, w);
                }
                if (obj.fill != null) {
                    w.uint32(24);
                    w.uint32(obj.fill);
                }
                if (obj.text != null) {
                    w.uint32(34);
                    w.string(obj.text);
                }
                if (obj.color != null) {
                    w.uint32(40);
                    w.uint32(obj.color);
                }
                if (obj.width != null) {
                    w.uint32(48);
                    w.uint32(obj.width);
                }
                if (obj.opacity != null) {
                    w.uint32(56);
                    w.uint32(obj.opacity);
                }
                if (obj.order != null) {
                    w.uint32(66);
                    w.string(obj.order);
                }
                if (obj.locked != null) {
                    w.uint32(72);
                    w.bool(obj.locked);
                }
                if (obj.group != null) {
                    w.uint32(82);
                    w.string(obj.group);
                }
                if (obj.paper != null) {
                    w.uint32(88);
                    w.uint32(obj.paper);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.items = ItemSet.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            obj.matrix = MatrixData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.matrix
                            });
                            break;
                        }
                        case 3: {
                            obj.fill = reader.uint32();
                            break;
                        }
                        case 4: {
                            obj.text = reader.string();
                            break;
                        }
                        case 5: {
                            obj.color = reader.uint32();
                            break;
                        }
                        case 6: {
                            obj.width = reader.uint32();
                            break;
                        }
                        case 7: {
                            obj.opacity = reader.uint32();
                            break;
                        }
                        case 8: {
                            obj.order = reader.string();
                            break;
                        }
                        case 9: {
                            obj.locked = reader.bool();
                            break;
                        }
                        case 10: {
                            obj.group = reader.string();
                            break;
                        }
                        case 11: {
                            obj.paper = reader.uint32();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* ItemSet.codec().stream(reader, reader.uint32(), `${prefix}.items`, {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            yield* MatrixData.codec().stream(reader, reader.uint32(), `${prefix}.matrix`, {
                                limits: opts.limits?.matrix
                            });
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.fill`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.text`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.color`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.width`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 7: {
                            yield {
                                field: `${prefix}.opacity`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 8: {
                            yield {
                                field: `${prefix}.order`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 9: {
                            yield {
                                field: `${prefix}.locked`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 10: {
                            yield {
                                field: `${prefix}.group`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 11: {
                            yield {
                                field: `${prefix}.paper`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, SetData.codec());
    }
    SetData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, SetData.codec(), opts);
    }
    SetData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, SetData.codec(), opts);
    }
    SetData.stream = stream;
})(SetData || (SetData = {}));
export var MatrixData;
(function (MatrixData) {
    let _codec;
    MatrixData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.values != null && obj.values.length > 0) {
                    for (const value of obj.values) {
                        w.uint32(9);
                        w.double(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    values: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.values != null && obj.values.length === opts.limits.values) {
                                throw new MaxLengthError('Decode error - repeated field "values" had too many elements');
                            }
                            obj.values.push(reader.double());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    values: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.values != null && obj.values === opts.limits.values) {
                                throw new MaxLengthError('Streaming decode error - repeated field "values" had too many elements');
                            }
                            yield {
                                field: `${prefix}.values[]`,
                                index: obj.values,
                                value: reader.double()
                            };
                            obj.values++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, MatrixData.codec());
    }
    MatrixData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, MatrixData.codec(), opts);
    }
    MatrixData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, MatrixData.codec(), opts);
    }
    MatrixData.stream = stream;
})(MatrixData || (MatrixData = {}));
export var SetEachData;
(function (SetEachData) {
    let _codec;
    SetEachData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.items != null) {
                    w.uint32(10);
                    ItemSet.codec().encode(obj.items, w);
                }
                if (obj.matrix != null) {
                    w.uint32(18);
                    MatricesData.codec().encode(obj.matrix, w);
                }
                if (obj.width != null && obj.width.length > 0) {
                    for (const value of obj.width) {
                        w.uint32(24);
                        w.uint32(value);
                    }
                }
                if (obj.order != null && obj.order.length > 0) {
                    for (const value of obj.order) {
                        w.uint32(34);
                        w.string(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    width: [],
                    order: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.items = ItemSet.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            obj.matrix = MatricesData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.matrix
                            });
                            break;
                        }
                        case 3: {
                            if (opts.limits?.width != null && obj.width.length === opts.limits.width) {
                                throw new MaxLengthError('Decode error - repeated field "width" had too many elements');
                            }
                            obj.width.push(reader.uint32());
                            break;
                        }
                        case 4: {
                            if (opts.limits?.order != null && obj.order.length === opts.limits.order) {
                                throw new MaxLengthError('Decode error - repeated field "order" had too many elements');
                            }
                            obj.order.push(reader.string());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    width: 0,
                    order: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* ItemSet.codec().stream(reader, reader.uint32(), `${prefix}.items`, {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            yield* MatricesData.codec().stream(reader, reader.uint32(), `${prefix}.matrix`, {
                                limits: opts.limits?.matrix
                            });
                            break;
                        }
                        case 3: {
                            if (opts.limits?.width != null && obj.width === opts.limits.width) {
                                throw new MaxLengthError('Streaming decode error - repeated field "width" had too many elements');
                            }
                            yield {
                                field: `${prefix}.width[]`,
                                index: obj.width,
                                value: reader.uint32()
                            };
                            obj.width++;
                            break;
                        }
                        case 4: {
                            if (opts.limits?.order != null && obj.order === opts.limits.order) {
                                throw new MaxLengthError('Streaming decode error - repeated field "order" had too many elements');
                            }
                            yield {
                                field: `${prefix}.order[]`,
                                index: obj.order,
                                value: reader.string()
                            };
                            obj.order++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, SetEachData.codec());
    }
    SetEachData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, SetEachData.codec(), opts);
    }
    SetEachData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, SetEachData.codec(), opts);
    }
    SetEachData.stream = stream;
})(SetEachData || (SetEachData = {}));
export var MatricesData;
(function (MatricesData) {
    let _codec;
    MatricesData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.linear != null && obj.linear.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.linear);
                }
                if (obj.which != null && obj.which.length > 0) {
                    for (const value of obj.which) {
                        w.uint32(16);
                        w.uint32(value);
                    }
                }
                if ((obj.shift != null && obj.shift.byteLength > 0)) {
                    w.uint32(26);
                    w.bytes(obj.shift);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    linear: NOTHING,
                    which: [],
                    shift: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.linear = reader.bytes();
                            break;
                        }
                        case 2: {
                            if (opts.limits?.which != null && obj.which.length === opts.limits.which) {
                                throw new MaxLengthError('Decode error - repeated field "which" had too many elements');
                            }
                            obj.which.push(reader.uint32());
                            break;
                        }
                        case 3: {
                            obj.shift = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    which: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.linear`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            if (opts.limits?.which != null && obj.which === opts.limits.which) {
                                throw new MaxLengthError('Streaming decode error - repeated field "which" had too many elements');
                            }
                            yield {
                                field: `${prefix}.which[]`,
                                index: obj.which,
                                value: reader.uint32()
                            };
                            obj.which++;
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.shift`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, MatricesData.codec());
    }
    MatricesData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, MatricesData.codec(), opts);
    }
    MatricesData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, MatricesData.codec(), opts);
    }
    MatricesData.stream = stream;
})(MatricesData || (MatricesData = {}));
export var ChangeData;
(function (ChangeData) {
    let _codec;
    ChangeData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.add != null) {
                    w.uint32(10);
                    LineData.codec().encode(obj.add, w);
                }
                if (obj.remove != null) {
                    w.uint32(18);
                    ItemSet.codec().encode(obj.remove, w);
                }
                if (obj.restore != null) {
                    w.uint32(26);
                    ItemSet.codec().encode(obj.restore, w);
                }
                if (obj.set != null) {
                    w.uint32(34);
                    SetData.codec().encode(obj.set, w);
                }
                if (obj.clear != null) {
                    w.uint32(42);
                    VersionVectorData.codec().encode(obj.clear, w);
                }
                if (obj.undo != null) {
                    w.uint32(48);
                    w.uint32(obj.undo);
                }
                if (obj.redo != null) {
                    w.uint32(56);
                    w.uint32(obj.redo);
                }
                if (obj.rule != null) {
                    w.uint32(66);
                    RuleData.codec().encode(obj.rule, w);
                }
                if (obj.prune != null) {
                    w.uint32(74);
                    PruneData.codec().encode(obj.prune, w);
                }
                if (obj.clearedPage != null) {
                    w.uint32(82);
                    w.string(obj.clearedPage);
                }
                if (obj.setEach != null) {
                    w.uint32(90);
                    SetEachData.codec().encode(obj.setEach, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.add = LineData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.add
                            });
                            break;
                        }
                        case 2: {
                            obj.remove = ItemSet.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.remove
                            });
                            break;
                        }
                        case 3: {
                            obj.restore = ItemSet.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.restore
                            });
                            break;
                        }
                        case 4: {
                            obj.set = SetData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.set
                            });
                            break;
                        }
                        case 5: {
                            obj.clear = VersionVectorData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.clear
                            });
                            break;
                        }
                        case 6: {
                            obj.undo = reader.uint32();
                            break;
                        }
                        case 7: {
                            obj.redo = reader.uint32();
                            break;
                        }
                        case 8: {
                            obj.rule = RuleData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.rule
                            });
                            break;
                        }
                        case 9: {
                            obj.prune = PruneData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.prune
                            });
                            break;
                        }
                        case 10: {
                            obj.clearedPage = reader.string();
                            break;
                        }
                        case 11: {
                            obj.setEach = SetEachData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.setEach
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* LineData.codec().stream(reader, reader.uint32(), `${prefix}.add`, {
                                limits: opts.limits?.add
                            });
                            break;
                        }
                        case 2: {
                            yield* ItemSet.codec().stream(reader, reader.uint32(), `${prefix}.remove`, {
                                limits: opts.limits?.remove
                            });
                            break;
                        }
                        case 3: {
                            yield* ItemSet.codec().stream(reader, reader.uint32(), `${prefix}.restore`, {
                                limits: opts.limits?.restore
                            });
                            break;
                        }
                        case 4: {
                            yield* SetData.codec().stream(reader, reader.uint32(), `${prefix}.set`, {
                                limits: opts.limits?.set
                            });
                            break;
                        }
                        case 5: {
                            yield* VersionVectorData.codec().stream(reader, reader.uint32(), `${prefix}.clear`, {
                                limits: opts.limits?.clear
                            });
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.undo`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 7: {
                            yield {
                                field: `${prefix}.redo`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 8: {
                            yield* RuleData.codec().stream(reader, reader.uint32(), `${prefix}.rule`, {
                                limits: opts.limits?.rule
                            });
                            break;
                        }
                        case 9: {
                            yield* PruneData.codec().stream(reader, reader.uint32(), `${prefix}.prune`, {
                                limits: opts.limits?.prune
                            });
                            break;
                        }
                        case 10: {
                            yield {
                                field: `${prefix}.clearedPage`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 11: {
                            yield* SetEachData.codec().stream(reader, reader.uint32(), `${prefix}.setEach`, {
                                limits: opts.limits?.setEach
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, ChangeData.codec());
    }
    ChangeData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, ChangeData.codec(), opts);
    }
    ChangeData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, ChangeData.codec(), opts);
    }
    ChangeData.stream = stream;
})(ChangeData || (ChangeData = {}));
export var RuleData;
(function (RuleData) {
    let _codec;
    RuleData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.author != null) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if ((obj.role != null && obj.role !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.role);
                }
                if (obj.seen != null) {
                    w.uint32(26);
                    VersionVectorData.codec().encode(obj.seen, w);
                }
                if (obj.keyCheck != null) {
                    w.uint32(34);
                    w.bytes(obj.keyCheck);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    role: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.role = reader.uint32();
                            break;
                        }
                        case 3: {
                            obj.seen = VersionVectorData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.seen
                            });
                            break;
                        }
                        case 4: {
                            obj.keyCheck = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.role`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 3: {
                            yield* VersionVectorData.codec().stream(reader, reader.uint32(), `${prefix}.seen`, {
                                limits: opts.limits?.seen
                            });
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.keyCheck`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RuleData.codec());
    }
    RuleData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RuleData.codec(), opts);
    }
    RuleData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RuleData.codec(), opts);
    }
    RuleData.stream = stream;
})(RuleData || (RuleData = {}));
export var PruneData;
(function (PruneData) {
    let _codec;
    PruneData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.authors != null && obj.authors.length > 0) {
                    for (const value of obj.authors) {
                        w.uint32(10);
                        SeqsOfAuthor.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    authors: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors.length === opts.limits.authors) {
                                throw new MaxLengthError('Decode error - repeated field "authors" had too many elements');
                            }
                            obj.authors.push(SeqsOfAuthor.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.authors$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    authors: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.authors != null && obj.authors === opts.limits.authors) {
                                throw new MaxLengthError('Streaming decode error - repeated field "authors" had too many elements');
                            }
                            for (const evt of SeqsOfAuthor.codec().stream(reader, reader.uint32(), `${prefix}.authors[]`, {
                                limits: opts.limits?.authors$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.authors
                                };
                            }
                            obj.authors++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PruneData.codec());
    }
    PruneData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PruneData.codec(), opts);
    }
    PruneData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PruneData.codec(), opts);
    }
    PruneData.stream = stream;
})(PruneData || (PruneData = {}));
export var SeqsOfAuthor;
(function (SeqsOfAuthor) {
    let _codec;
    SeqsOfAuthor.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.author != null && obj.author.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if (obj.ranges != null && obj.ranges.length > 0) {
                    for (const value of obj.ranges) {
                        w.uint32(16);
                        w.uint32(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    author: NOTHING,
                    ranges: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            if (opts.limits?.ranges != null && obj.ranges.length === opts.limits.ranges) {
                                throw new MaxLengthError('Decode error - repeated field "ranges" had too many elements');
                            }
                            obj.ranges.push(reader.uint32());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    ranges: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            if (opts.limits?.ranges != null && obj.ranges === opts.limits.ranges) {
                                throw new MaxLengthError('Streaming decode error - repeated field "ranges" had too many elements');
                            }
                            yield {
                                field: `${prefix}.ranges[]`,
                                index: obj.ranges,
                                value: reader.uint32()
                            };
                            obj.ranges++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, SeqsOfAuthor.codec());
    }
    SeqsOfAuthor.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, SeqsOfAuthor.codec(), opts);
    }
    SeqsOfAuthor.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, SeqsOfAuthor.codec(), opts);
    }
    SeqsOfAuthor.stream = stream;
})(SeqsOfAuthor || (SeqsOfAuthor = {}));
export var EntryData;
(function (EntryData) {
    let _codec;
    EntryData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.lamport != null && obj.lamport !== 0)) {
                    w.uint32(8);
                    w.uint64Number(obj.lamport);
                }
                if ((obj.time != null && obj.time !== 0)) {
                    w.uint32(16);
                    w.uint64Number(obj.time);
                }
                if (obj.changes != null && obj.changes.length > 0) {
                    for (const value of obj.changes) {
                        w.uint32(26);
                        ChangeData.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    lamport: 0,
                    time: 0,
                    changes: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.lamport = reader.uint64Number();
                            break;
                        }
                        case 2: {
                            obj.time = reader.uint64Number();
                            break;
                        }
                        case 3: {
                            if (opts.limits?.changes != null && obj.changes.length === opts.limits.changes) {
                                throw new MaxLengthError('Decode error - repeated field "changes" had too many elements');
                            }
                            obj.changes.push(ChangeData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.changes$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    changes: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.lamport`,
                                value: reader.uint64Number()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.time`,
                                value: reader.uint64Number()
                            };
                            break;
                        }
                        case 3: {
                            if (opts.limits?.changes != null && obj.changes === opts.limits.changes) {
                                throw new MaxLengthError('Streaming decode error - repeated field "changes" had too many elements');
                            }
                            for (const evt of ChangeData.codec().stream(reader, reader.uint32(), `${prefix}.changes[]`, {
                                limits: opts.limits?.changes$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.changes
                                };
                            }
                            obj.changes++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, EntryData.codec());
    }
    EntryData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, EntryData.codec(), opts);
    }
    EntryData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, EntryData.codec(), opts);
    }
    EntryData.stream = stream;
})(EntryData || (EntryData = {}));
export var RunData;
(function (RunData) {
    let _codec;
    RunData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.author != null && obj.author.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if ((obj.from != null && obj.from !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.from);
                }
                if (obj.entries != null && obj.entries.length > 0) {
                    for (const value of obj.entries) {
                        w.uint32(26);
                        w.bytes(value);
                    }
                }
                if ((obj.signature != null && obj.signature.byteLength > 0)) {
                    w.uint32(34);
                    w.bytes(obj.signature);
                }
                if (obj.tombstones != null && obj.tombstones.length > 0) {
                    for (const value of obj.tombstones) {
                        w.uint32(42);
                        TombstonesData.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    author: NOTHING,
                    from: 0,
                    entries: [],
                    signature: NOTHING,
                    tombstones: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.from = reader.uint32();
                            break;
                        }
                        case 3: {
                            if (opts.limits?.entries != null && obj.entries.length === opts.limits.entries) {
                                throw new MaxLengthError('Decode error - repeated field "entries" had too many elements');
                            }
                            obj.entries.push(reader.bytes());
                            break;
                        }
                        case 4: {
                            obj.signature = reader.bytes();
                            break;
                        }
                        case 5: {
                            if (opts.limits?.tombstones != null && obj.tombstones.length === opts.limits.tombstones) {
                                throw new MaxLengthError('Decode error - repeated field "tombstones" had too many elements');
                            }
                            obj.tombstones.push(TombstonesData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.tombstones$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    entries: 0,
                    tombstones: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.from`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 3: {
                            if (opts.limits?.entries != null && obj.entries === opts.limits.entries) {
                                throw new MaxLengthError('Streaming decode error - repeated field "entries" had too many elements');
                            }
                            yield {
                                field: `${prefix}.entries[]`,
                                index: obj.entries,
                                value: reader.bytes()
                            };
                            obj.entries++;
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.signature`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 5: {
                            if (opts.limits?.tombstones != null && obj.tombstones === opts.limits.tombstones) {
                                throw new MaxLengthError('Streaming decode error - repeated field "tombstones" had too many elements');
                            }
                            for (const evt of TombstonesData.codec().stream(reader, reader.uint32(), `${prefix}.tombstones[]`, {
                                limits: opts.limits?.tombstones$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.tombstones
                                };
                            }
                            obj.tombstones++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RunData.codec());
    }
    RunData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RunData.codec(), opts);
    }
    RunData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RunData.codec(), opts);
    }
    RunData.stream = stream;
})(RunData || (RunData = {}));
export var TombstonesData;
(function (TombstonesData) {
    let _codec;
    TombstonesData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.from != null && obj.from !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.from);
                }
                if ((obj.hashes != null && obj.hashes.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.hashes);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    from: 0,
                    hashes: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.from = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.hashes = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.from`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.hashes`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, TombstonesData.codec());
    }
    TombstonesData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, TombstonesData.codec(), opts);
    }
    TombstonesData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, TombstonesData.codec(), opts);
    }
    TombstonesData.stream = stream;
})(TombstonesData || (TombstonesData = {}));
export var RoomDescriptionData;
(function (RoomDescriptionData) {
    let _codec;
    RoomDescriptionData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.name != null && obj.name !== '')) {
                    w.uint32(10);
                    w.string(obj.name);
                }
                if ((obj.host != null && obj.host !== '')) {
                    w.uint32(18);
                    w.string(obj.host);
                }
                if ((obj.owner != null && obj.owner.byteLength > 0)) {
                    w.uint32(26);
                    w.bytes(obj.owner);
                }
                if ((obj.created != null && obj.created !== 0)) {
                    w.uint32(32);
                    w.uint64Number(obj.created);
                }
                if ((obj.nonce != null && obj.nonce.byteLength > 0)) {
                    w.uint32(42);
                    w.bytes(obj.nonce);
                }
                if (obj.keyCheck != null) {
                    w.uint32(50);
                    w.bytes(obj.keyCheck);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    name: '',
                    host: '',
                    owner: NOTHING,
                    created: 0,
                    nonce: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.name = reader.string();
                            break;
                        }
                        case 2: {
                            obj.host = reader.string();
                            break;
                        }
                        case 3: {
                            obj.owner = reader.bytes();
                            break;
                        }
                        case 4: {
                            obj.created = reader.uint64Number();
                            break;
                        }
                        case 5: {
                            obj.nonce = reader.bytes();
                            break;
                        }
                        case 6: {
                            obj.keyCheck = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.name`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.host`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.owner`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.created`,
                                value: reader.uint64Number()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.nonce`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.keyCheck`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomDescriptionData.codec());
    }
    RoomDescriptionData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomDescriptionData.codec(), opts);
    }
    RoomDescriptionData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomDescriptionData.codec(), opts);
    }
    RoomDescriptionData.stream = stream;
})(RoomDescriptionData || (RoomDescriptionData = {}));
export var SignedRoomData;
(function (SignedRoomData) {
    let _codec;
    SignedRoomData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.description != null && obj.description.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.description);
                }
                if ((obj.signature != null && obj.signature.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.signature);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    description: NOTHING,
                    signature: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.description = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.signature = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.description`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.signature`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, SignedRoomData.codec());
    }
    SignedRoomData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, SignedRoomData.codec(), opts);
    }
    SignedRoomData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, SignedRoomData.codec(), opts);
    }
    SignedRoomData.stream = stream;
})(SignedRoomData || (SignedRoomData = {}));
export var AnnouncedRoomData;
(function (AnnouncedRoomData) {
    let _codec;
    AnnouncedRoomData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.room != null) {
                    w.uint32(10);
                    SignedRoomData.codec().encode(obj.room, w);
                }
                if ((obj.open != null && obj.open !== false)) {
                    w.uint32(16);
                    w.bool(obj.open);
                }
                if ((obj.digest != null && obj.digest.byteLength > 0)) {
                    w.uint32(26);
                    w.bytes(obj.digest);
                }
                if ((obj.locked != null && obj.locked !== false)) {
                    w.uint32(32);
                    w.bool(obj.locked);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    open: false,
                    digest: NOTHING,
                    locked: false
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = SignedRoomData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            obj.open = reader.bool();
                            break;
                        }
                        case 3: {
                            obj.digest = reader.bytes();
                            break;
                        }
                        case 4: {
                            obj.locked = reader.bool();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* SignedRoomData.codec().stream(reader, reader.uint32(), `${prefix}.room`, {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.open`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.digest`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.locked`,
                                value: reader.bool()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, AnnouncedRoomData.codec());
    }
    AnnouncedRoomData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, AnnouncedRoomData.codec(), opts);
    }
    AnnouncedRoomData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, AnnouncedRoomData.codec(), opts);
    }
    AnnouncedRoomData.stream = stream;
})(AnnouncedRoomData || (AnnouncedRoomData = {}));
export var AnnouncementData;
(function (AnnouncementData) {
    let _codec;
    AnnouncementData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.name != null && obj.name !== '')) {
                    w.uint32(10);
                    w.string(obj.name);
                }
                if (obj.addresses != null && obj.addresses.length > 0) {
                    for (const value of obj.addresses) {
                        w.uint32(18);
                        w.string(value);
                    }
                }
                if (obj.rooms != null && obj.rooms.length > 0) {
                    for (const value of obj.rooms) {
                        w.uint32(26);
                        AnnouncedRoomData.codec().encode(value, w);
                    }
                }
                if ((obj.leaving != null && obj.leaving !== false)) {
                    w.uint32(32);
                    w.bool(obj.leaving);
                }
                if (obj.neighbours != null && obj.neighbours.length > 0) {
                    for (const value of obj.neighbours) {
                        w.uint32(42);
                        w.string(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    name: '',
                    addresses: [],
                    rooms: [],
                    leaving: false,
                    neighbours: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.name = reader.string();
                            break;
                        }
                        case 2: {
                            if (opts.limits?.addresses != null && obj.addresses.length === opts.limits.addresses) {
                                throw new MaxLengthError('Decode error - repeated field "addresses" had too many elements');
                            }
                            obj.addresses.push(reader.string());
                            break;
                        }
                        case 3: {
                            if (opts.limits?.rooms != null && obj.rooms.length === opts.limits.rooms) {
                                throw new MaxLengthError('Decode error - repeated field "rooms" had too many elements');
                            }
                            obj.rooms.push(AnnouncedRoomData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.rooms$
                            }));
                            break;
                        }
                        case 4: {
                            obj.leaving = reader.bool();
                            break;
                        }
                        case 5: {
                            if (opts.limits?.neighbours != null && obj.neighbours.length === opts.limits.neighbours) {
                                throw new MaxLengthError('Decode error - repeated field "neighbours" had too many elements');
                            }
                            obj.neighbours.push(reader.string());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    addresses: 0,
                    rooms: 0,
                    neighbours: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.name`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 2: {
                            if (opts.limits?.addresses != null && obj.addresses === opts.limits.addresses) {
                                throw new MaxLengthError('Streaming decode error - repeated field "addresses" had too many elements');
                            }
                            yield {
                                field: `${prefix}.addresses[]`,
                                index: obj.addresses,
                                value: reader.string()
                            };
                            obj.addresses++;
                            break;
                        }
                        case 3: {
                            if (opts.limits?.rooms != null && obj.rooms === opts.limits.rooms) {
                                throw new MaxLengthError('Streaming decode error - repeated field "rooms" had too many elements');
                            }
                            for (const evt of AnnouncedRoomData.codec().stream(reader, reader.uint32(), `${prefix}.rooms[]`, {
                                limits: opts.limits?.rooms$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.rooms
                                };
                            }
                            obj.rooms++;
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.leaving`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 5: {
                            if (opts.limits?.neighbours != null && obj.neighbours === opts.limits.neighbours) {
                                throw new MaxLengthError('Streaming decode error - repeated field "neighbours" had too many elements');
                            }
                            yield {
                                field: `${prefix}.neighbours[]`,
                                index: obj.neighbours,
                                value: reader.string()
                            };
                            obj.neighbours++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, AnnouncementData.codec());
    }
    AnnouncementData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, AnnouncementData.codec(), opts);
    }
    AnnouncementData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, AnnouncementData.codec(), opts);
    }
    AnnouncementData.stream = stream;
})(AnnouncementData || (AnnouncementData = {}));
export var CanvasRequestData;
(function (CanvasRequestData) {
    let _codec;
    CanvasRequestData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.room != null && obj.room.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.room);
                }
                if (obj.have != null) {
                    w.uint32(18);
                    VersionVectorData.codec().encode(obj.have, w);
                }
                if (obj.sealed != null) {
                    w.uint32(26);
                    SealedData.codec().encode(obj.sealed, w);
                }
                if (obj.pin != null) {
                    w.uint32(34);
                    PinHelloData.codec().encode(obj.pin, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    room: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.have = VersionVectorData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.have
                            });
                            break;
                        }
                        case 3: {
                            obj.sealed = SealedData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.sealed
                            });
                            break;
                        }
                        case 4: {
                            obj.pin = PinHelloData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.pin
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.room`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield* VersionVectorData.codec().stream(reader, reader.uint32(), `${prefix}.have`, {
                                limits: opts.limits?.have
                            });
                            break;
                        }
                        case 3: {
                            yield* SealedData.codec().stream(reader, reader.uint32(), `${prefix}.sealed`, {
                                limits: opts.limits?.sealed
                            });
                            break;
                        }
                        case 4: {
                            yield* PinHelloData.codec().stream(reader, reader.uint32(), `${prefix}.pin`, {
                                limits: opts.limits?.pin
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, CanvasRequestData.codec());
    }
    CanvasRequestData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, CanvasRequestData.codec(), opts);
    }
    CanvasRequestData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, CanvasRequestData.codec(), opts);
    }
    CanvasRequestData.stream = stream;
})(CanvasRequestData || (CanvasRequestData = {}));
export var CanvasQuestionData;
(function (CanvasQuestionData) {
    let _codec;
    CanvasQuestionData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.have != null) {
                    w.uint32(10);
                    VersionVectorData.codec().encode(obj.have, w);
                }
                if (obj.epochs != null && obj.epochs.length > 0) {
                    for (const value of obj.epochs) {
                        w.uint32(16);
                        w.uint32(value);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    epochs: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.have = VersionVectorData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.have
                            });
                            break;
                        }
                        case 2: {
                            if (opts.limits?.epochs != null && obj.epochs.length === opts.limits.epochs) {
                                throw new MaxLengthError('Decode error - repeated field "epochs" had too many elements');
                            }
                            obj.epochs.push(reader.uint32());
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    epochs: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* VersionVectorData.codec().stream(reader, reader.uint32(), `${prefix}.have`, {
                                limits: opts.limits?.have
                            });
                            break;
                        }
                        case 2: {
                            if (opts.limits?.epochs != null && obj.epochs === opts.limits.epochs) {
                                throw new MaxLengthError('Streaming decode error - repeated field "epochs" had too many elements');
                            }
                            yield {
                                field: `${prefix}.epochs[]`,
                                index: obj.epochs,
                                value: reader.uint32()
                            };
                            obj.epochs++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, CanvasQuestionData.codec());
    }
    CanvasQuestionData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, CanvasQuestionData.codec(), opts);
    }
    CanvasQuestionData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, CanvasQuestionData.codec(), opts);
    }
    CanvasQuestionData.stream = stream;
})(CanvasQuestionData || (CanvasQuestionData = {}));
export var CanvasFrameData;
(function (CanvasFrameData) {
    let _codec;
    CanvasFrameData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.total != null) {
                    w.uint32(10);
                    CanvasTotalData.codec().encode(obj.total, w);
                }
                if (obj.refusal != null) {
                    w.uint32(18);
                    CanvasRefusalData.codec().encode(obj.refusal, w);
                }
                if (obj.runs != null) {
                    w.uint32(26);
                    RunsData.codec().encode(obj.runs, w);
                }
                if (obj.done != null) {
                    w.uint32(32);
                    w.bool(obj.done);
                }
                if (obj.waiting != null) {
                    w.uint32(40);
                    w.bool(obj.waiting);
                }
                if (obj.pinShare != null) {
                    w.uint32(50);
                    w.bytes(obj.pinShare);
                }
                if (obj.welcome != null) {
                    w.uint32(58);
                    PinWelcomeData.codec().encode(obj.welcome, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.total = CanvasTotalData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.total
                            });
                            break;
                        }
                        case 2: {
                            obj.refusal = CanvasRefusalData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.refusal
                            });
                            break;
                        }
                        case 3: {
                            obj.runs = RunsData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.runs
                            });
                            break;
                        }
                        case 4: {
                            obj.done = reader.bool();
                            break;
                        }
                        case 5: {
                            obj.waiting = reader.bool();
                            break;
                        }
                        case 6: {
                            obj.pinShare = reader.bytes();
                            break;
                        }
                        case 7: {
                            obj.welcome = PinWelcomeData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.welcome
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* CanvasTotalData.codec().stream(reader, reader.uint32(), `${prefix}.total`, {
                                limits: opts.limits?.total
                            });
                            break;
                        }
                        case 2: {
                            yield* CanvasRefusalData.codec().stream(reader, reader.uint32(), `${prefix}.refusal`, {
                                limits: opts.limits?.refusal
                            });
                            break;
                        }
                        case 3: {
                            yield* RunsData.codec().stream(reader, reader.uint32(), `${prefix}.runs`, {
                                limits: opts.limits?.runs
                            });
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.done`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.waiting`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.pinShare`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 7: {
                            yield* PinWelcomeData.codec().stream(reader, reader.uint32(), `${prefix}.welcome`, {
                                limits: opts.limits?.welcome
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, CanvasFrameData.codec());
    }
    CanvasFrameData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, CanvasFrameData.codec(), opts);
    }
    CanvasFrameData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, CanvasFrameData.codec(), opts);
    }
    CanvasFrameData.stream = stream;
})(CanvasFrameData || (CanvasFrameData = {}));
export var CanvasTotalData;
(function (CanvasTotalData) {
    let _codec;
    CanvasTotalData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.room != null) {
                    w.uint32(10);
                    SignedRoomData.codec().encode(obj.room, w);
                }
                if ((obj.entries != null && obj.entries !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.entries);
                }
                if ((obj.bytes != null && obj.bytes !== 0)) {
                    w.uint32(24);
                    w.uint64Number(obj.bytes);
                }
                if (obj.yours != null) {
                    w.uint32(34);
                    HeadData.codec().encode(obj.yours, w);
                }
                if (obj.keys != null) {
                    w.uint32(42);
                    SealedData.codec().encode(obj.keys, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    entries: 0,
                    bytes: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = SignedRoomData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            obj.entries = reader.uint32();
                            break;
                        }
                        case 3: {
                            obj.bytes = reader.uint64Number();
                            break;
                        }
                        case 4: {
                            obj.yours = HeadData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.yours
                            });
                            break;
                        }
                        case 5: {
                            obj.keys = SealedData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* SignedRoomData.codec().stream(reader, reader.uint32(), `${prefix}.room`, {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.entries`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.bytes`,
                                value: reader.uint64Number()
                            };
                            break;
                        }
                        case 4: {
                            yield* HeadData.codec().stream(reader, reader.uint32(), `${prefix}.yours`, {
                                limits: opts.limits?.yours
                            });
                            break;
                        }
                        case 5: {
                            yield* SealedData.codec().stream(reader, reader.uint32(), `${prefix}.keys`, {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, CanvasTotalData.codec());
    }
    CanvasTotalData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, CanvasTotalData.codec(), opts);
    }
    CanvasTotalData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, CanvasTotalData.codec(), opts);
    }
    CanvasTotalData.stream = stream;
})(CanvasTotalData || (CanvasTotalData = {}));
export var HeadData;
(function (HeadData) {
    let _codec;
    HeadData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.seq != null && obj.seq !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.seq);
                }
                if ((obj.hash != null && obj.hash.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.hash);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    seq: 0,
                    hash: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.seq = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.hash = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.seq`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.hash`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, HeadData.codec());
    }
    HeadData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, HeadData.codec(), opts);
    }
    HeadData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, HeadData.codec(), opts);
    }
    HeadData.stream = stream;
})(HeadData || (HeadData = {}));
export var CanvasRefusalData;
(function (CanvasRefusalData) {
    let _codec;
    CanvasRefusalData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.reason != null && obj.reason !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.reason);
                }
                if ((obj.waitSeconds != null && obj.waitSeconds !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.waitSeconds);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    reason: 0,
                    waitSeconds: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.reason = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.waitSeconds = reader.uint32();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.reason`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.waitSeconds`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, CanvasRefusalData.codec());
    }
    CanvasRefusalData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, CanvasRefusalData.codec(), opts);
    }
    CanvasRefusalData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, CanvasRefusalData.codec(), opts);
    }
    CanvasRefusalData.stream = stream;
})(CanvasRefusalData || (CanvasRefusalData = {}));
export var RunsData;
(function (RunsData) {
    let _codec;
    RunsData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.runs != null && obj.runs.length > 0) {
                    for (const value of obj.runs) {
                        w.uint32(10);
                        RunData.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    runs: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.runs != null && obj.runs.length === opts.limits.runs) {
                                throw new MaxLengthError('Decode error - repeated field "runs" had too many elements');
                            }
                            obj.runs.push(RunData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.runs$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    runs: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.runs != null && obj.runs === opts.limits.runs) {
                                throw new MaxLengthError('Streaming decode error - repeated field "runs" had too many elements');
                            }
                            for (const evt of RunData.codec().stream(reader, reader.uint32(), `${prefix}.runs[]`, {
                                limits: opts.limits?.runs$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.runs
                                };
                            }
                            obj.runs++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RunsData.codec());
    }
    RunsData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RunsData.codec(), opts);
    }
    RunsData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RunsData.codec(), opts);
    }
    RunsData.stream = stream;
})(RunsData || (RunsData = {}));
export var BlobRequestData;
(function (BlobRequestData) {
    let _codec;
    BlobRequestData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.room != null && obj.room.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.room);
                }
                if ((obj.sha256 != null && obj.sha256.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.sha256);
                }
                if (obj.sealed != null) {
                    w.uint32(26);
                    SealedData.codec().encode(obj.sealed, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    room: NOTHING,
                    sha256: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.sha256 = reader.bytes();
                            break;
                        }
                        case 3: {
                            obj.sealed = SealedData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.sealed
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.room`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.sha256`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 3: {
                            yield* SealedData.codec().stream(reader, reader.uint32(), `${prefix}.sealed`, {
                                limits: opts.limits?.sealed
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, BlobRequestData.codec());
    }
    BlobRequestData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, BlobRequestData.codec(), opts);
    }
    BlobRequestData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, BlobRequestData.codec(), opts);
    }
    BlobRequestData.stream = stream;
})(BlobRequestData || (BlobRequestData = {}));
export var BlobFrameData;
(function (BlobFrameData) {
    let _codec;
    BlobFrameData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.total != null) {
                    w.uint32(8);
                    w.uint32(obj.total);
                }
                if (obj.refusal != null) {
                    w.uint32(18);
                    CanvasRefusalData.codec().encode(obj.refusal, w);
                }
                if (obj.piece != null) {
                    w.uint32(26);
                    w.bytes(obj.piece);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.total = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.refusal = CanvasRefusalData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.refusal
                            });
                            break;
                        }
                        case 3: {
                            obj.piece = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.total`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield* CanvasRefusalData.codec().stream(reader, reader.uint32(), `${prefix}.refusal`, {
                                limits: opts.limits?.refusal
                            });
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.piece`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, BlobFrameData.codec());
    }
    BlobFrameData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, BlobFrameData.codec(), opts);
    }
    BlobFrameData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, BlobFrameData.codec(), opts);
    }
    BlobFrameData.stream = stream;
})(BlobFrameData || (BlobFrameData = {}));
export var SealedData;
(function (SealedData) {
    let _codec;
    SealedData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.epoch != null && obj.epoch !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.epoch);
                }
                if ((obj.nonce != null && obj.nonce.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.nonce);
                }
                if ((obj.ciphertext != null && obj.ciphertext.byteLength > 0)) {
                    w.uint32(26);
                    w.bytes(obj.ciphertext);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    epoch: 0,
                    nonce: NOTHING,
                    ciphertext: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.epoch = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.nonce = reader.bytes();
                            break;
                        }
                        case 3: {
                            obj.ciphertext = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.epoch`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.nonce`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.ciphertext`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, SealedData.codec());
    }
    SealedData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, SealedData.codec(), opts);
    }
    SealedData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, SealedData.codec(), opts);
    }
    SealedData.stream = stream;
})(SealedData || (SealedData = {}));
export var RoomKeysData;
(function (RoomKeysData) {
    let _codec;
    RoomKeysData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.keys != null && obj.keys.length > 0) {
                    for (const value of obj.keys) {
                        w.uint32(10);
                        RoomKeyData.codec().encode(value, w);
                    }
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    keys: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.keys != null && obj.keys.length === opts.limits.keys) {
                                throw new MaxLengthError('Decode error - repeated field "keys" had too many elements');
                            }
                            obj.keys.push(RoomKeyData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.keys$
                            }));
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    keys: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            if (opts.limits?.keys != null && obj.keys === opts.limits.keys) {
                                throw new MaxLengthError('Streaming decode error - repeated field "keys" had too many elements');
                            }
                            for (const evt of RoomKeyData.codec().stream(reader, reader.uint32(), `${prefix}.keys[]`, {
                                limits: opts.limits?.keys$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.keys
                                };
                            }
                            obj.keys++;
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomKeysData.codec());
    }
    RoomKeysData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomKeysData.codec(), opts);
    }
    RoomKeysData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomKeysData.codec(), opts);
    }
    RoomKeysData.stream = stream;
})(RoomKeysData || (RoomKeysData = {}));
export var RoomKeyData;
(function (RoomKeyData) {
    let _codec;
    RoomKeyData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.epoch != null && obj.epoch !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.epoch);
                }
                if ((obj.key != null && obj.key.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.key);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    epoch: 0,
                    key: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.epoch = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.key = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.epoch`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.key`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomKeyData.codec());
    }
    RoomKeyData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomKeyData.codec(), opts);
    }
    RoomKeyData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomKeyData.codec(), opts);
    }
    RoomKeyData.stream = stream;
})(RoomKeyData || (RoomKeyData = {}));
export var PinHelloData;
(function (PinHelloData) {
    let _codec;
    PinHelloData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.session != null && obj.session.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.session);
                }
                if ((obj.share != null && obj.share.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.share);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    session: NOTHING,
                    share: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.session = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.share = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.session`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.share`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PinHelloData.codec());
    }
    PinHelloData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PinHelloData.codec(), opts);
    }
    PinHelloData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PinHelloData.codec(), opts);
    }
    PinHelloData.stream = stream;
})(PinHelloData || (PinHelloData = {}));
export var PinProofData;
(function (PinProofData) {
    let _codec;
    PinProofData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.tag != null && obj.tag.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.tag);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    tag: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.tag = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.tag`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PinProofData.codec());
    }
    PinProofData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PinProofData.codec(), opts);
    }
    PinProofData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PinProofData.codec(), opts);
    }
    PinProofData.stream = stream;
})(PinProofData || (PinProofData = {}));
export var PinWelcomeData;
(function (PinWelcomeData) {
    let _codec;
    PinWelcomeData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.tag != null && obj.tag.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.tag);
                }
                if (obj.keys != null) {
                    w.uint32(18);
                    SealedData.codec().encode(obj.keys, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    tag: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.tag = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.keys = SealedData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.tag`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield* SealedData.codec().stream(reader, reader.uint32(), `${prefix}.keys`, {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PinWelcomeData.codec());
    }
    PinWelcomeData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PinWelcomeData.codec(), opts);
    }
    PinWelcomeData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PinWelcomeData.codec(), opts);
    }
    PinWelcomeData.stream = stream;
})(PinWelcomeData || (PinWelcomeData = {}));
export var PreviewData;
(function (PreviewData) {
    let _codec;
    PreviewData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.stroke != null && obj.stroke !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.stroke);
                }
                if (obj.pencil != null) {
                    w.uint32(18);
                    PencilData.codec().encode(obj.pencil, w);
                }
                if ((obj.from != null && obj.from !== 0)) {
                    w.uint32(24);
                    w.uint32(obj.from);
                }
                if ((obj.points != null && obj.points.byteLength > 0)) {
                    w.uint32(34);
                    w.bytes(obj.points);
                }
                if ((obj.done != null && obj.done !== false)) {
                    w.uint32(40);
                    w.bool(obj.done);
                }
                if (obj.text != null) {
                    w.uint32(50);
                    w.string(obj.text);
                }
                if (obj.item != null) {
                    w.uint32(58);
                    w.string(obj.item);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    stroke: 0,
                    from: 0,
                    points: NOTHING,
                    done: false
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.stroke = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.pencil = PencilData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.pencil
                            });
                            break;
                        }
                        case 3: {
                            obj.from = reader.uint32();
                            break;
                        }
                        case 4: {
                            obj.points = reader.bytes();
                            break;
                        }
                        case 5: {
                            obj.done = reader.bool();
                            break;
                        }
                        case 6: {
                            obj.text = reader.string();
                            break;
                        }
                        case 7: {
                            obj.item = reader.string();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.stroke`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield* PencilData.codec().stream(reader, reader.uint32(), `${prefix}.pencil`, {
                                limits: opts.limits?.pencil
                            });
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.from`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.points`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.done`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.text`,
                                value: reader.string()
                            };
                            break;
                        }
                        case 7: {
                            yield {
                                field: `${prefix}.item`,
                                value: reader.string()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PreviewData.codec());
    }
    PreviewData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PreviewData.codec(), opts);
    }
    PreviewData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PreviewData.codec(), opts);
    }
    PreviewData.stream = stream;
})(PreviewData || (PreviewData = {}));
export var PointerData;
(function (PointerData) {
    let _codec;
    PointerData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.x != null && obj.x !== 0)) {
                    w.uint32(8);
                    w.sint32(obj.x);
                }
                if ((obj.y != null && obj.y !== 0)) {
                    w.uint32(16);
                    w.sint32(obj.y);
                }
                if ((obj.gone != null && obj.gone !== false)) {
                    w.uint32(24);
                    w.bool(obj.gone);
                }
                if (obj.page != null) {
                    w.uint32(34);
                    w.string(obj.page);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    x: 0,
                    y: 0,
                    gone: false
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.x = reader.sint32();
                            break;
                        }
                        case 2: {
                            obj.y = reader.sint32();
                            break;
                        }
                        case 3: {
                            obj.gone = reader.bool();
                            break;
                        }
                        case 4: {
                            obj.page = reader.string();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.x`,
                                value: reader.sint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.y`,
                                value: reader.sint32()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.gone`,
                                value: reader.bool()
                            };
                            break;
                        }
                        case 4: {
                            yield {
                                field: `${prefix}.page`,
                                value: reader.string()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, PointerData.codec());
    }
    PointerData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, PointerData.codec(), opts);
    }
    PointerData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, PointerData.codec(), opts);
    }
    PointerData.stream = stream;
})(PointerData || (PointerData = {}));
export var MotionData;
(function (MotionData) {
    let _codec;
    MotionData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.items != null) {
                    w.uint32(10);
                    ItemSet.codec().encode(obj.items, w);
                }
                if (obj.by != null) {
                    w.uint32(18);
                    MatrixData.codec().encode(obj.by, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.items = ItemSet.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            obj.by = MatrixData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.by
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* ItemSet.codec().stream(reader, reader.uint32(), `${prefix}.items`, {
                                limits: opts.limits?.items
                            });
                            break;
                        }
                        case 2: {
                            yield* MatrixData.codec().stream(reader, reader.uint32(), `${prefix}.by`, {
                                limits: opts.limits?.by
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, MotionData.codec());
    }
    MotionData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, MotionData.codec(), opts);
    }
    MotionData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, MotionData.codec(), opts);
    }
    MotionData.stream = stream;
})(MotionData || (MotionData = {}));
export var EndedStrokeData;
(function (EndedStrokeData) {
    let _codec;
    EndedStrokeData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.stroke != null && obj.stroke !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.stroke);
                }
                if ((obj.seq != null && obj.seq !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.seq);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    stroke: 0,
                    seq: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.stroke = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.seq = reader.uint32();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.stroke`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.seq`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, EndedStrokeData.codec());
    }
    EndedStrokeData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, EndedStrokeData.codec(), opts);
    }
    EndedStrokeData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, EndedStrokeData.codec(), opts);
    }
    EndedStrokeData.stream = stream;
})(EndedStrokeData || (EndedStrokeData = {}));
export var RoomMessageData;
(function (RoomMessageData) {
    let _codec;
    RoomMessageData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.room != null && obj.room.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.room);
                }
                if (obj.previews != null && obj.previews.length > 0) {
                    for (const value of obj.previews) {
                        w.uint32(18);
                        PreviewData.codec().encode(value, w);
                    }
                }
                if (obj.runs != null && obj.runs.length > 0) {
                    for (const value of obj.runs) {
                        w.uint32(26);
                        RunData.codec().encode(value, w);
                    }
                }
                if (obj.ended != null && obj.ended.length > 0) {
                    for (const value of obj.ended) {
                        w.uint32(34);
                        EndedStrokeData.codec().encode(value, w);
                    }
                }
                if (obj.pointer != null) {
                    w.uint32(42);
                    PointerData.codec().encode(obj.pointer, w);
                }
                if ((obj.digest != null && obj.digest.byteLength > 0)) {
                    w.uint32(50);
                    w.bytes(obj.digest);
                }
                if (obj.motion != null) {
                    w.uint32(58);
                    MotionData.codec().encode(obj.motion, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    room: NOTHING,
                    previews: [],
                    runs: [],
                    ended: [],
                    digest: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = reader.bytes();
                            break;
                        }
                        case 2: {
                            if (opts.limits?.previews != null && obj.previews.length === opts.limits.previews) {
                                throw new MaxLengthError('Decode error - repeated field "previews" had too many elements');
                            }
                            obj.previews.push(PreviewData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.previews$
                            }));
                            break;
                        }
                        case 3: {
                            if (opts.limits?.runs != null && obj.runs.length === opts.limits.runs) {
                                throw new MaxLengthError('Decode error - repeated field "runs" had too many elements');
                            }
                            obj.runs.push(RunData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.runs$
                            }));
                            break;
                        }
                        case 4: {
                            if (opts.limits?.ended != null && obj.ended.length === opts.limits.ended) {
                                throw new MaxLengthError('Decode error - repeated field "ended" had too many elements');
                            }
                            obj.ended.push(EndedStrokeData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.ended$
                            }));
                            break;
                        }
                        case 5: {
                            obj.pointer = PointerData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.pointer
                            });
                            break;
                        }
                        case 6: {
                            obj.digest = reader.bytes();
                            break;
                        }
                        case 7: {
                            obj.motion = MotionData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.motion
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    previews: 0,
                    runs: 0,
                    ended: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.room`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            if (opts.limits?.previews != null && obj.previews === opts.limits.previews) {
                                throw new MaxLengthError('Streaming decode error - repeated field "previews" had too many elements');
                            }
                            for (const evt of PreviewData.codec().stream(reader, reader.uint32(), `${prefix}.previews[]`, {
                                limits: opts.limits?.previews$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.previews
                                };
                            }
                            obj.previews++;
                            break;
                        }
                        case 3: {
                            if (opts.limits?.runs != null && obj.runs === opts.limits.runs) {
                                throw new MaxLengthError('Streaming decode error - repeated field "runs" had too many elements');
                            }
                            for (const evt of RunData.codec().stream(reader, reader.uint32(), `${prefix}.runs[]`, {
                                limits: opts.limits?.runs$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.runs
                                };
                            }
                            obj.runs++;
                            break;
                        }
                        case 4: {
                            if (opts.limits?.ended != null && obj.ended === opts.limits.ended) {
                                throw new MaxLengthError('Streaming decode error - repeated field "ended" had too many elements');
                            }
                            for (const evt of EndedStrokeData.codec().stream(reader, reader.uint32(), `${prefix}.ended[]`, {
                                limits: opts.limits?.ended$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.ended
                                };
                            }
                            obj.ended++;
                            break;
                        }
                        case 5: {
                            yield* PointerData.codec().stream(reader, reader.uint32(), `${prefix}.pointer`, {
                                limits: opts.limits?.pointer
                            });
                            break;
                        }
                        case 6: {
                            yield {
                                field: `${prefix}.digest`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 7: {
                            yield* MotionData.codec().stream(reader, reader.uint32(), `${prefix}.motion`, {
                                limits: opts.limits?.motion
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomMessageData.codec());
    }
    RoomMessageData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomMessageData.codec(), opts);
    }
    RoomMessageData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomMessageData.codec(), opts);
    }
    RoomMessageData.stream = stream;
})(RoomMessageData || (RoomMessageData = {}));
export var RoomFileFrameData;
(function (RoomFileFrameData) {
    let _codec;
    RoomFileFrameData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.header != null) {
                    w.uint32(10);
                    RoomFileHeaderData.codec().encode(obj.header, w);
                }
                if (obj.run != null) {
                    w.uint32(18);
                    RunData.codec().encode(obj.run, w);
                }
                if (obj.trailer != null) {
                    w.uint32(26);
                    RoomFileTrailerData.codec().encode(obj.trailer, w);
                }
                if (obj.picture != null) {
                    w.uint32(34);
                    RoomFilePictureData.codec().encode(obj.picture, w);
                }
                if (obj.piece != null) {
                    w.uint32(42);
                    w.bytes(obj.piece);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {};
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.header = RoomFileHeaderData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.header
                            });
                            break;
                        }
                        case 2: {
                            obj.run = RunData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.run
                            });
                            break;
                        }
                        case 3: {
                            obj.trailer = RoomFileTrailerData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.trailer
                            });
                            break;
                        }
                        case 4: {
                            obj.picture = RoomFilePictureData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.picture
                            });
                            break;
                        }
                        case 5: {
                            obj.piece = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* RoomFileHeaderData.codec().stream(reader, reader.uint32(), `${prefix}.header`, {
                                limits: opts.limits?.header
                            });
                            break;
                        }
                        case 2: {
                            yield* RunData.codec().stream(reader, reader.uint32(), `${prefix}.run`, {
                                limits: opts.limits?.run
                            });
                            break;
                        }
                        case 3: {
                            yield* RoomFileTrailerData.codec().stream(reader, reader.uint32(), `${prefix}.trailer`, {
                                limits: opts.limits?.trailer
                            });
                            break;
                        }
                        case 4: {
                            yield* RoomFilePictureData.codec().stream(reader, reader.uint32(), `${prefix}.picture`, {
                                limits: opts.limits?.picture
                            });
                            break;
                        }
                        case 5: {
                            yield {
                                field: `${prefix}.piece`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomFileFrameData.codec());
    }
    RoomFileFrameData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomFileFrameData.codec(), opts);
    }
    RoomFileFrameData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomFileFrameData.codec(), opts);
    }
    RoomFileFrameData.stream = stream;
})(RoomFileFrameData || (RoomFileFrameData = {}));
export var RoomFilePictureData;
(function (RoomFilePictureData) {
    let _codec;
    RoomFilePictureData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.sha256 != null && obj.sha256.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.sha256);
                }
                if ((obj.total != null && obj.total !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.total);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    sha256: NOTHING,
                    total: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.sha256 = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.total = reader.uint32();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.sha256`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.total`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomFilePictureData.codec());
    }
    RoomFilePictureData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomFilePictureData.codec(), opts);
    }
    RoomFilePictureData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomFilePictureData.codec(), opts);
    }
    RoomFilePictureData.stream = stream;
})(RoomFilePictureData || (RoomFilePictureData = {}));
export var RoomFileHeaderData;
(function (RoomFileHeaderData) {
    let _codec;
    RoomFileHeaderData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.room != null) {
                    w.uint32(10);
                    SignedRoomData.codec().encode(obj.room, w);
                }
                if ((obj.runs != null && obj.runs !== 0)) {
                    w.uint32(16);
                    w.uint32(obj.runs);
                }
                if ((obj.entries != null && obj.entries !== 0)) {
                    w.uint32(24);
                    w.uint32(obj.entries);
                }
                if (obj.names != null && obj.names.length > 0) {
                    for (const value of obj.names) {
                        w.uint32(34);
                        AuthorNameData.codec().encode(value, w);
                    }
                }
                if (obj.lock != null) {
                    w.uint32(42);
                    RoomFileLockData.codec().encode(obj.lock, w);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    runs: 0,
                    entries: 0,
                    names: []
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.room = SignedRoomData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            obj.runs = reader.uint32();
                            break;
                        }
                        case 3: {
                            obj.entries = reader.uint32();
                            break;
                        }
                        case 4: {
                            if (opts.limits?.names != null && obj.names.length === opts.limits.names) {
                                throw new MaxLengthError('Decode error - repeated field "names" had too many elements');
                            }
                            obj.names.push(AuthorNameData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.names$
                            }));
                            break;
                        }
                        case 5: {
                            obj.lock = RoomFileLockData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.lock
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const obj = {
                    names: 0
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* SignedRoomData.codec().stream(reader, reader.uint32(), `${prefix}.room`, {
                                limits: opts.limits?.room
                            });
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.runs`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 3: {
                            yield {
                                field: `${prefix}.entries`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 4: {
                            if (opts.limits?.names != null && obj.names === opts.limits.names) {
                                throw new MaxLengthError('Streaming decode error - repeated field "names" had too many elements');
                            }
                            for (const evt of AuthorNameData.codec().stream(reader, reader.uint32(), `${prefix}.names[]`, {
                                limits: opts.limits?.names$
                            })) {
                                yield {
                                    ...evt,
                                    index: obj.names
                                };
                            }
                            obj.names++;
                            break;
                        }
                        case 5: {
                            yield* RoomFileLockData.codec().stream(reader, reader.uint32(), `${prefix}.lock`, {
                                limits: opts.limits?.lock
                            });
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomFileHeaderData.codec());
    }
    RoomFileHeaderData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomFileHeaderData.codec(), opts);
    }
    RoomFileHeaderData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomFileHeaderData.codec(), opts);
    }
    RoomFileHeaderData.stream = stream;
})(RoomFileHeaderData || (RoomFileHeaderData = {}));
export var RoomFileLockData;
(function (RoomFileLockData) {
    let _codec;
    RoomFileLockData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if (obj.keys != null) {
                    w.uint32(10);
                    RoomKeysData.codec().encode(obj.keys, w);
                }
                if ((obj.verifier != null && obj.verifier.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.verifier);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    verifier: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.keys = RoomKeysData.codec().decode(reader, reader.part(), {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        case 2: {
                            obj.verifier = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield* RoomKeysData.codec().stream(reader, reader.uint32(), `${prefix}.keys`, {
                                limits: opts.limits?.keys
                            });
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.verifier`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomFileLockData.codec());
    }
    RoomFileLockData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomFileLockData.codec(), opts);
    }
    RoomFileLockData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomFileLockData.codec(), opts);
    }
    RoomFileLockData.stream = stream;
})(RoomFileLockData || (RoomFileLockData = {}));
export var AuthorNameData;
(function (AuthorNameData) {
    let _codec;
    AuthorNameData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.author != null && obj.author.byteLength > 0)) {
                    w.uint32(10);
                    w.bytes(obj.author);
                }
                if ((obj.name != null && obj.name !== '')) {
                    w.uint32(18);
                    w.string(obj.name);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    author: NOTHING,
                    name: ''
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.author = reader.bytes();
                            break;
                        }
                        case 2: {
                            obj.name = reader.string();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.author`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.name`,
                                value: reader.string()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, AuthorNameData.codec());
    }
    AuthorNameData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, AuthorNameData.codec(), opts);
    }
    AuthorNameData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, AuthorNameData.codec(), opts);
    }
    AuthorNameData.stream = stream;
})(AuthorNameData || (AuthorNameData = {}));
export var RoomFileTrailerData;
(function (RoomFileTrailerData) {
    let _codec;
    RoomFileTrailerData.codec = () => {
        if (_codec == null) {
            _codec = message((obj, w, opts = {}) => {
                if (opts.lengthDelimited !== false) {
                    w.fork();
                }
                if ((obj.runs != null && obj.runs !== 0)) {
                    w.uint32(8);
                    w.uint32(obj.runs);
                }
                if ((obj.sha256 != null && obj.sha256.byteLength > 0)) {
                    w.uint32(18);
                    w.bytes(obj.sha256);
                }
                if (opts.lengthDelimited !== false) {
                    w.ldelim();
                }
            }, (reader, length, opts = {}) => {
                const obj = {
                    runs: 0,
                    sha256: NOTHING
                };
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            obj.runs = reader.uint32();
                            break;
                        }
                        case 2: {
                            obj.sha256 = reader.bytes();
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
                return obj;
            }, function* (reader, length, prefix, opts = {}) {
                const end = length == null ? reader.len : reader.pos + length;
                while (reader.pos < end) {
                    const tag = reader.uint32();
                    switch (tag >>> 3) {
                        case 1: {
                            yield {
                                field: `${prefix}.runs`,
                                value: reader.uint32()
                            };
                            break;
                        }
                        case 2: {
                            yield {
                                field: `${prefix}.sha256`,
                                value: reader.bytes()
                            };
                            break;
                        }
                        default: {
                            reader.skipType(tag & 7);
                            break;
                        }
                    }
                }
            });
        }
        return _codec;
    };
    function encode(obj) {
        return encodeMessage(obj, RoomFileTrailerData.codec());
    }
    RoomFileTrailerData.encode = encode;
    function decode(buf, opts) {
        return decodeMessage(buf, RoomFileTrailerData.codec(), opts);
    }
    RoomFileTrailerData.decode = decode;
    function stream(buf, opts) {
        return streamMessage(buf, RoomFileTrailerData.codec(), opts);
    }
    RoomFileTrailerData.stream = stream;
})(RoomFileTrailerData || (RoomFileTrailerData = {}));
