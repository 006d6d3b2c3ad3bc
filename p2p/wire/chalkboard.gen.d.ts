// Made from chalkboard.proto by `npm run generate`. Do not edit.
import type { Codec, DecodeOptions } from 'protons-runtime';
import type { Uint8ArrayList } from 'uint8arraylist';
export interface PencilData {
    tool: number;
    color: number;
    width: number;
    opacity: number;
    fill?: number;
    page?: string;
}
export declare namespace PencilData {
    const codec: () => Codec<PencilData>;
    interface PencilDataToolFieldEvent {
        field: '$.tool';
        value: number;
    }
    interface PencilDataColorFieldEvent {
        field: '$.color';
        value: number;
    }
    interface PencilDataWidthFieldEvent {
        field: '$.width';
        value: number;
    }
    interface PencilDataOpacityFieldEvent {
        field: '$.opacity';
        value: number;
    }
    interface PencilDataFillFieldEvent {
        field: '$.fill';
        value: number;
    }
    interface PencilDataPageFieldEvent {
        field: '$.page';
        value: string;
    }
    function encode(obj: Partial<PencilData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PencilData>): PencilData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PencilData>): Generator<PencilDataToolFieldEvent | PencilDataColorFieldEvent | PencilDataWidthFieldEvent | PencilDataOpacityFieldEvent | PencilDataFillFieldEvent | PencilDataPageFieldEvent>;
}
export interface LineData {
    pencil?: PencilData;
    points: Uint8Array;
    text?: string;
    picture?: Uint8Array;
    order?: string;
    locked?: boolean;
    group?: string;
    piece?: boolean;
}
export declare namespace LineData {
    const codec: () => Codec<LineData>;
    interface LineDataPencilToolFieldEvent {
        field: '$.pencil.tool';
        value: number;
    }
    interface LineDataPencilColorFieldEvent {
        field: '$.pencil.color';
        value: number;
    }
    interface LineDataPencilWidthFieldEvent {
        field: '$.pencil.width';
        value: number;
    }
    interface LineDataPencilOpacityFieldEvent {
        field: '$.pencil.opacity';
        value: number;
    }
    interface LineDataPencilFillFieldEvent {
        field: '$.pencil.fill';
        value: number;
    }
    interface LineDataPencilPageFieldEvent {
        field: '$.pencil.page';
        value: string;
    }
    interface LineDataPointsFieldEvent {
        field: '$.points';
        value: Uint8Array;
    }
    interface LineDataTextFieldEvent {
        field: '$.text';
        value: string;
    }
    interface LineDataPictureFieldEvent {
        field: '$.picture';
        value: Uint8Array;
    }
    interface LineDataOrderFieldEvent {
        field: '$.order';
        value: string;
    }
    interface LineDataLockedFieldEvent {
        field: '$.locked';
        value: boolean;
    }
    interface LineDataGroupFieldEvent {
        field: '$.group';
        value: string;
    }
    interface LineDataPieceFieldEvent {
        field: '$.piece';
        value: boolean;
    }
    function encode(obj: Partial<LineData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<LineData>): LineData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<LineData>): Generator<LineDataPencilToolFieldEvent | LineDataPencilColorFieldEvent | LineDataPencilWidthFieldEvent | LineDataPencilOpacityFieldEvent | LineDataPencilFillFieldEvent | LineDataPencilPageFieldEvent | LineDataPointsFieldEvent | LineDataTextFieldEvent | LineDataPictureFieldEvent | LineDataOrderFieldEvent | LineDataLockedFieldEvent | LineDataGroupFieldEvent | LineDataPieceFieldEvent>;
}
export interface ItemsOfAuthor {
    author: Uint8Array;
    seqs: number[];
    positions: number[];
}
export declare namespace ItemsOfAuthor {
    const codec: () => Codec<ItemsOfAuthor>;
    interface ItemsOfAuthorAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface ItemsOfAuthorSeqsFieldEvent {
        field: '$.seqs[]';
        index: number;
        value: number;
    }
    interface ItemsOfAuthorPositionsFieldEvent {
        field: '$.positions[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<ItemsOfAuthor>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ItemsOfAuthor>): ItemsOfAuthor;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ItemsOfAuthor>): Generator<ItemsOfAuthorAuthorFieldEvent | ItemsOfAuthorSeqsFieldEvent | ItemsOfAuthorPositionsFieldEvent>;
}
export interface ItemSet {
    authors: ItemsOfAuthor[];
}
export declare namespace ItemSet {
    const codec: () => Codec<ItemSet>;
    interface ItemSetAuthorsAuthorFieldEvent {
        field: '$.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ItemSetAuthorsSeqsFieldEvent {
        field: '$.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface ItemSetAuthorsPositionsFieldEvent {
        field: '$.authors[].positions[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<ItemSet>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ItemSet>): ItemSet;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ItemSet>): Generator<ItemSetAuthorsAuthorFieldEvent | ItemSetAuthorsSeqsFieldEvent | ItemSetAuthorsPositionsFieldEvent>;
}
export interface AuthorSeq {
    author: Uint8Array;
    seq: number;
}
export declare namespace AuthorSeq {
    const codec: () => Codec<AuthorSeq>;
    interface AuthorSeqAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface AuthorSeqSeqFieldEvent {
        field: '$.seq';
        value: number;
    }
    function encode(obj: Partial<AuthorSeq>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AuthorSeq>): AuthorSeq;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AuthorSeq>): Generator<AuthorSeqAuthorFieldEvent | AuthorSeqSeqFieldEvent>;
}
export interface VersionVectorData {
    authors: AuthorSeq[];
}
export declare namespace VersionVectorData {
    const codec: () => Codec<VersionVectorData>;
    interface VersionVectorDataAuthorsAuthorFieldEvent {
        field: '$.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface VersionVectorDataAuthorsSeqFieldEvent {
        field: '$.authors[].seq';
        value: number;
        index: number;
    }
    function encode(obj: Partial<VersionVectorData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<VersionVectorData>): VersionVectorData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<VersionVectorData>): Generator<VersionVectorDataAuthorsAuthorFieldEvent | VersionVectorDataAuthorsSeqFieldEvent>;
}
export interface SetData {
    items?: ItemSet;
    matrix?: MatrixData;
    fill?: number;
    text?: string;
    color?: number;
    width?: number;
    opacity?: number;
    order?: string;
    locked?: boolean;
    group?: string;
    paper?: number;
}
export declare namespace SetData {
    const codec: () => Codec<SetData>;
    interface SetDataItemsAuthorsAuthorFieldEvent {
        field: '$.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface SetDataItemsAuthorsSeqsFieldEvent {
        field: '$.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface SetDataItemsAuthorsPositionsFieldEvent {
        field: '$.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface SetDataMatrixValuesFieldEvent {
        field: '$.matrix.values[]';
        index: number;
        value: number;
    }
    interface SetDataFillFieldEvent {
        field: '$.fill';
        value: number;
    }
    interface SetDataTextFieldEvent {
        field: '$.text';
        value: string;
    }
    interface SetDataColorFieldEvent {
        field: '$.color';
        value: number;
    }
    interface SetDataWidthFieldEvent {
        field: '$.width';
        value: number;
    }
    interface SetDataOpacityFieldEvent {
        field: '$.opacity';
        value: number;
    }
    interface SetDataOrderFieldEvent {
        field: '$.order';
        value: string;
    }
    interface SetDataLockedFieldEvent {
        field: '$.locked';
        value: boolean;
    }
    interface SetDataGroupFieldEvent {
        field: '$.group';
        value: string;
    }
    interface SetDataPaperFieldEvent {
        field: '$.paper';
        value: number;
    }
    function encode(obj: Partial<SetData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SetData>): SetData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SetData>): Generator<SetDataItemsAuthorsAuthorFieldEvent | SetDataItemsAuthorsSeqsFieldEvent | SetDataItemsAuthorsPositionsFieldEvent | SetDataMatrixValuesFieldEvent | SetDataFillFieldEvent | SetDataTextFieldEvent | SetDataColorFieldEvent | SetDataWidthFieldEvent | SetDataOpacityFieldEvent | SetDataOrderFieldEvent | SetDataLockedFieldEvent | SetDataGroupFieldEvent | SetDataPaperFieldEvent>;
}
export interface MatrixData {
    values: number[];
}
export declare namespace MatrixData {
    const codec: () => Codec<MatrixData>;
    interface MatrixDataValuesFieldEvent {
        field: '$.values[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<MatrixData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MatrixData>): MatrixData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MatrixData>): Generator<MatrixDataValuesFieldEvent>;
}
export interface SetEachData {
    items?: ItemSet;
    matrix?: MatricesData;
    width: number[];
    order: string[];
}
export declare namespace SetEachData {
    const codec: () => Codec<SetEachData>;
    interface SetEachDataItemsAuthorsAuthorFieldEvent {
        field: '$.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface SetEachDataItemsAuthorsSeqsFieldEvent {
        field: '$.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface SetEachDataItemsAuthorsPositionsFieldEvent {
        field: '$.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface SetEachDataMatrixLinearFieldEvent {
        field: '$.matrix.linear';
        value: Uint8Array;
    }
    interface SetEachDataMatrixWhichFieldEvent {
        field: '$.matrix.which[]';
        index: number;
        value: number;
    }
    interface SetEachDataMatrixShiftFieldEvent {
        field: '$.matrix.shift';
        value: Uint8Array;
    }
    interface SetEachDataWidthFieldEvent {
        field: '$.width[]';
        index: number;
        value: number;
    }
    interface SetEachDataOrderFieldEvent {
        field: '$.order[]';
        index: number;
        value: string;
    }
    function encode(obj: Partial<SetEachData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SetEachData>): SetEachData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SetEachData>): Generator<SetEachDataItemsAuthorsAuthorFieldEvent | SetEachDataItemsAuthorsSeqsFieldEvent | SetEachDataItemsAuthorsPositionsFieldEvent | SetEachDataMatrixLinearFieldEvent | SetEachDataMatrixWhichFieldEvent | SetEachDataMatrixShiftFieldEvent | SetEachDataWidthFieldEvent | SetEachDataOrderFieldEvent>;
}
export interface MatricesData {
    linear: Uint8Array;
    which: number[];
    shift: Uint8Array;
}
export declare namespace MatricesData {
    const codec: () => Codec<MatricesData>;
    interface MatricesDataLinearFieldEvent {
        field: '$.linear';
        value: Uint8Array;
    }
    interface MatricesDataWhichFieldEvent {
        field: '$.which[]';
        index: number;
        value: number;
    }
    interface MatricesDataShiftFieldEvent {
        field: '$.shift';
        value: Uint8Array;
    }
    function encode(obj: Partial<MatricesData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MatricesData>): MatricesData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MatricesData>): Generator<MatricesDataLinearFieldEvent | MatricesDataWhichFieldEvent | MatricesDataShiftFieldEvent>;
}
export interface ChangeData {
    add?: LineData;
    remove?: ItemSet;
    restore?: ItemSet;
    set?: SetData;
    clear?: VersionVectorData;
    undo?: number;
    redo?: number;
    rule?: RuleData;
    prune?: PruneData;
    clearedPage?: string;
    setEach?: SetEachData;
}
export declare namespace ChangeData {
    const codec: () => Codec<ChangeData>;
    interface ChangeDataAddPencilToolFieldEvent {
        field: '$.add.pencil.tool';
        value: number;
    }
    interface ChangeDataAddPencilColorFieldEvent {
        field: '$.add.pencil.color';
        value: number;
    }
    interface ChangeDataAddPencilWidthFieldEvent {
        field: '$.add.pencil.width';
        value: number;
    }
    interface ChangeDataAddPencilOpacityFieldEvent {
        field: '$.add.pencil.opacity';
        value: number;
    }
    interface ChangeDataAddPencilFillFieldEvent {
        field: '$.add.pencil.fill';
        value: number;
    }
    interface ChangeDataAddPencilPageFieldEvent {
        field: '$.add.pencil.page';
        value: string;
    }
    interface ChangeDataAddPointsFieldEvent {
        field: '$.add.points';
        value: Uint8Array;
    }
    interface ChangeDataAddTextFieldEvent {
        field: '$.add.text';
        value: string;
    }
    interface ChangeDataAddPictureFieldEvent {
        field: '$.add.picture';
        value: Uint8Array;
    }
    interface ChangeDataAddOrderFieldEvent {
        field: '$.add.order';
        value: string;
    }
    interface ChangeDataAddLockedFieldEvent {
        field: '$.add.locked';
        value: boolean;
    }
    interface ChangeDataAddGroupFieldEvent {
        field: '$.add.group';
        value: string;
    }
    interface ChangeDataAddPieceFieldEvent {
        field: '$.add.piece';
        value: boolean;
    }
    interface ChangeDataRemoveAuthorsAuthorFieldEvent {
        field: '$.remove.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataRemoveAuthorsSeqsFieldEvent {
        field: '$.remove.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface ChangeDataRemoveAuthorsPositionsFieldEvent {
        field: '$.remove.authors[].positions[]';
        index: number;
        value: number;
    }
    interface ChangeDataRestoreAuthorsAuthorFieldEvent {
        field: '$.restore.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataRestoreAuthorsSeqsFieldEvent {
        field: '$.restore.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface ChangeDataRestoreAuthorsPositionsFieldEvent {
        field: '$.restore.authors[].positions[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetItemsAuthorsAuthorFieldEvent {
        field: '$.set.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataSetItemsAuthorsSeqsFieldEvent {
        field: '$.set.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetItemsAuthorsPositionsFieldEvent {
        field: '$.set.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetMatrixValuesFieldEvent {
        field: '$.set.matrix.values[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetFillFieldEvent {
        field: '$.set.fill';
        value: number;
    }
    interface ChangeDataSetTextFieldEvent {
        field: '$.set.text';
        value: string;
    }
    interface ChangeDataSetColorFieldEvent {
        field: '$.set.color';
        value: number;
    }
    interface ChangeDataSetWidthFieldEvent {
        field: '$.set.width';
        value: number;
    }
    interface ChangeDataSetOpacityFieldEvent {
        field: '$.set.opacity';
        value: number;
    }
    interface ChangeDataSetOrderFieldEvent {
        field: '$.set.order';
        value: string;
    }
    interface ChangeDataSetLockedFieldEvent {
        field: '$.set.locked';
        value: boolean;
    }
    interface ChangeDataSetGroupFieldEvent {
        field: '$.set.group';
        value: string;
    }
    interface ChangeDataSetPaperFieldEvent {
        field: '$.set.paper';
        value: number;
    }
    interface ChangeDataClearAuthorsAuthorFieldEvent {
        field: '$.clear.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataClearAuthorsSeqFieldEvent {
        field: '$.clear.authors[].seq';
        value: number;
        index: number;
    }
    interface ChangeDataUndoFieldEvent {
        field: '$.undo';
        value: number;
    }
    interface ChangeDataRedoFieldEvent {
        field: '$.redo';
        value: number;
    }
    interface ChangeDataRuleAuthorFieldEvent {
        field: '$.rule.author';
        value: Uint8Array;
    }
    interface ChangeDataRuleRoleFieldEvent {
        field: '$.rule.role';
        value: number;
    }
    interface ChangeDataRuleSeenAuthorsAuthorFieldEvent {
        field: '$.rule.seen.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataRuleSeenAuthorsSeqFieldEvent {
        field: '$.rule.seen.authors[].seq';
        value: number;
        index: number;
    }
    interface ChangeDataRuleKeyCheckFieldEvent {
        field: '$.rule.keyCheck';
        value: Uint8Array;
    }
    interface ChangeDataPruneAuthorsAuthorFieldEvent {
        field: '$.prune.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataPruneAuthorsRangesFieldEvent {
        field: '$.prune.authors[].ranges[]';
        index: number;
        value: number;
    }
    interface ChangeDataClearedPageFieldEvent {
        field: '$.clearedPage';
        value: string;
    }
    interface ChangeDataSetEachItemsAuthorsAuthorFieldEvent {
        field: '$.setEach.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface ChangeDataSetEachItemsAuthorsSeqsFieldEvent {
        field: '$.setEach.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetEachItemsAuthorsPositionsFieldEvent {
        field: '$.setEach.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetEachMatrixLinearFieldEvent {
        field: '$.setEach.matrix.linear';
        value: Uint8Array;
    }
    interface ChangeDataSetEachMatrixWhichFieldEvent {
        field: '$.setEach.matrix.which[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetEachMatrixShiftFieldEvent {
        field: '$.setEach.matrix.shift';
        value: Uint8Array;
    }
    interface ChangeDataSetEachWidthFieldEvent {
        field: '$.setEach.width[]';
        index: number;
        value: number;
    }
    interface ChangeDataSetEachOrderFieldEvent {
        field: '$.setEach.order[]';
        index: number;
        value: string;
    }
    function encode(obj: Partial<ChangeData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ChangeData>): ChangeData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<ChangeData>): Generator<ChangeDataAddPencilToolFieldEvent | ChangeDataAddPencilColorFieldEvent | ChangeDataAddPencilWidthFieldEvent | ChangeDataAddPencilOpacityFieldEvent | ChangeDataAddPencilFillFieldEvent | ChangeDataAddPencilPageFieldEvent | ChangeDataAddPointsFieldEvent | ChangeDataAddTextFieldEvent | ChangeDataAddPictureFieldEvent | ChangeDataAddOrderFieldEvent | ChangeDataAddLockedFieldEvent | ChangeDataAddGroupFieldEvent | ChangeDataAddPieceFieldEvent | ChangeDataRemoveAuthorsAuthorFieldEvent | ChangeDataRemoveAuthorsSeqsFieldEvent | ChangeDataRemoveAuthorsPositionsFieldEvent | ChangeDataRestoreAuthorsAuthorFieldEvent | ChangeDataRestoreAuthorsSeqsFieldEvent | ChangeDataRestoreAuthorsPositionsFieldEvent | ChangeDataSetItemsAuthorsAuthorFieldEvent | ChangeDataSetItemsAuthorsSeqsFieldEvent | ChangeDataSetItemsAuthorsPositionsFieldEvent | ChangeDataSetMatrixValuesFieldEvent | ChangeDataSetFillFieldEvent | ChangeDataSetTextFieldEvent | ChangeDataSetColorFieldEvent | ChangeDataSetWidthFieldEvent | ChangeDataSetOpacityFieldEvent | ChangeDataSetOrderFieldEvent | ChangeDataSetLockedFieldEvent | ChangeDataSetGroupFieldEvent | ChangeDataSetPaperFieldEvent | ChangeDataClearAuthorsAuthorFieldEvent | ChangeDataClearAuthorsSeqFieldEvent | ChangeDataUndoFieldEvent | ChangeDataRedoFieldEvent | ChangeDataRuleAuthorFieldEvent | ChangeDataRuleRoleFieldEvent | ChangeDataRuleSeenAuthorsAuthorFieldEvent | ChangeDataRuleSeenAuthorsSeqFieldEvent | ChangeDataRuleKeyCheckFieldEvent | ChangeDataPruneAuthorsAuthorFieldEvent | ChangeDataPruneAuthorsRangesFieldEvent | ChangeDataClearedPageFieldEvent | ChangeDataSetEachItemsAuthorsAuthorFieldEvent | ChangeDataSetEachItemsAuthorsSeqsFieldEvent | ChangeDataSetEachItemsAuthorsPositionsFieldEvent | ChangeDataSetEachMatrixLinearFieldEvent | ChangeDataSetEachMatrixWhichFieldEvent | ChangeDataSetEachMatrixShiftFieldEvent | ChangeDataSetEachWidthFieldEvent | ChangeDataSetEachOrderFieldEvent>;
}
export interface RuleData {
    author?: Uint8Array;
    role: number;
    seen?: VersionVectorData;
    keyCheck?: Uint8Array;
}
export declare namespace RuleData {
    const codec: () => Codec<RuleData>;
    interface RuleDataAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface RuleDataRoleFieldEvent {
        field: '$.role';
        value: number;
    }
    interface RuleDataSeenAuthorsAuthorFieldEvent {
        field: '$.seen.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface RuleDataSeenAuthorsSeqFieldEvent {
        field: '$.seen.authors[].seq';
        value: number;
        index: number;
    }
    interface RuleDataKeyCheckFieldEvent {
        field: '$.keyCheck';
        value: Uint8Array;
    }
    function encode(obj: Partial<RuleData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RuleData>): RuleData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RuleData>): Generator<RuleDataAuthorFieldEvent | RuleDataRoleFieldEvent | RuleDataSeenAuthorsAuthorFieldEvent | RuleDataSeenAuthorsSeqFieldEvent | RuleDataKeyCheckFieldEvent>;
}
export interface PruneData {
    authors: SeqsOfAuthor[];
}
export declare namespace PruneData {
    const codec: () => Codec<PruneData>;
    interface PruneDataAuthorsAuthorFieldEvent {
        field: '$.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface PruneDataAuthorsRangesFieldEvent {
        field: '$.authors[].ranges[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<PruneData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PruneData>): PruneData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PruneData>): Generator<PruneDataAuthorsAuthorFieldEvent | PruneDataAuthorsRangesFieldEvent>;
}
export interface SeqsOfAuthor {
    author: Uint8Array;
    ranges: number[];
}
export declare namespace SeqsOfAuthor {
    const codec: () => Codec<SeqsOfAuthor>;
    interface SeqsOfAuthorAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface SeqsOfAuthorRangesFieldEvent {
        field: '$.ranges[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<SeqsOfAuthor>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SeqsOfAuthor>): SeqsOfAuthor;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SeqsOfAuthor>): Generator<SeqsOfAuthorAuthorFieldEvent | SeqsOfAuthorRangesFieldEvent>;
}
export interface EntryData {
    lamport: number;
    time: number;
    changes: ChangeData[];
}
export declare namespace EntryData {
    const codec: () => Codec<EntryData>;
    interface EntryDataLamportFieldEvent {
        field: '$.lamport';
        value: number;
    }
    interface EntryDataTimeFieldEvent {
        field: '$.time';
        value: number;
    }
    interface EntryDataChangesAddPencilToolFieldEvent {
        field: '$.changes[].add.pencil.tool';
        value: number;
        index: number;
    }
    interface EntryDataChangesAddPencilColorFieldEvent {
        field: '$.changes[].add.pencil.color';
        value: number;
        index: number;
    }
    interface EntryDataChangesAddPencilWidthFieldEvent {
        field: '$.changes[].add.pencil.width';
        value: number;
        index: number;
    }
    interface EntryDataChangesAddPencilOpacityFieldEvent {
        field: '$.changes[].add.pencil.opacity';
        value: number;
        index: number;
    }
    interface EntryDataChangesAddPencilFillFieldEvent {
        field: '$.changes[].add.pencil.fill';
        value: number;
        index: number;
    }
    interface EntryDataChangesAddPencilPageFieldEvent {
        field: '$.changes[].add.pencil.page';
        value: string;
        index: number;
    }
    interface EntryDataChangesAddPointsFieldEvent {
        field: '$.changes[].add.points';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesAddTextFieldEvent {
        field: '$.changes[].add.text';
        value: string;
        index: number;
    }
    interface EntryDataChangesAddPictureFieldEvent {
        field: '$.changes[].add.picture';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesAddOrderFieldEvent {
        field: '$.changes[].add.order';
        value: string;
        index: number;
    }
    interface EntryDataChangesAddLockedFieldEvent {
        field: '$.changes[].add.locked';
        value: boolean;
        index: number;
    }
    interface EntryDataChangesAddGroupFieldEvent {
        field: '$.changes[].add.group';
        value: string;
        index: number;
    }
    interface EntryDataChangesAddPieceFieldEvent {
        field: '$.changes[].add.piece';
        value: boolean;
        index: number;
    }
    interface EntryDataChangesRemoveAuthorsAuthorFieldEvent {
        field: '$.changes[].remove.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesRemoveAuthorsSeqsFieldEvent {
        field: '$.changes[].remove.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesRemoveAuthorsPositionsFieldEvent {
        field: '$.changes[].remove.authors[].positions[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesRestoreAuthorsAuthorFieldEvent {
        field: '$.changes[].restore.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesRestoreAuthorsSeqsFieldEvent {
        field: '$.changes[].restore.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesRestoreAuthorsPositionsFieldEvent {
        field: '$.changes[].restore.authors[].positions[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetItemsAuthorsAuthorFieldEvent {
        field: '$.changes[].set.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesSetItemsAuthorsSeqsFieldEvent {
        field: '$.changes[].set.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetItemsAuthorsPositionsFieldEvent {
        field: '$.changes[].set.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetMatrixValuesFieldEvent {
        field: '$.changes[].set.matrix.values[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetFillFieldEvent {
        field: '$.changes[].set.fill';
        value: number;
        index: number;
    }
    interface EntryDataChangesSetTextFieldEvent {
        field: '$.changes[].set.text';
        value: string;
        index: number;
    }
    interface EntryDataChangesSetColorFieldEvent {
        field: '$.changes[].set.color';
        value: number;
        index: number;
    }
    interface EntryDataChangesSetWidthFieldEvent {
        field: '$.changes[].set.width';
        value: number;
        index: number;
    }
    interface EntryDataChangesSetOpacityFieldEvent {
        field: '$.changes[].set.opacity';
        value: number;
        index: number;
    }
    interface EntryDataChangesSetOrderFieldEvent {
        field: '$.changes[].set.order';
        value: string;
        index: number;
    }
    interface EntryDataChangesSetLockedFieldEvent {
        field: '$.changes[].set.locked';
        value: boolean;
        index: number;
    }
    interface EntryDataChangesSetGroupFieldEvent {
        field: '$.changes[].set.group';
        value: string;
        index: number;
    }
    interface EntryDataChangesSetPaperFieldEvent {
        field: '$.changes[].set.paper';
        value: number;
        index: number;
    }
    interface EntryDataChangesClearAuthorsAuthorFieldEvent {
        field: '$.changes[].clear.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesClearAuthorsSeqFieldEvent {
        field: '$.changes[].clear.authors[].seq';
        value: number;
        index: number;
    }
    interface EntryDataChangesUndoFieldEvent {
        field: '$.changes[].undo';
        value: number;
        index: number;
    }
    interface EntryDataChangesRedoFieldEvent {
        field: '$.changes[].redo';
        value: number;
        index: number;
    }
    interface EntryDataChangesRuleAuthorFieldEvent {
        field: '$.changes[].rule.author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesRuleRoleFieldEvent {
        field: '$.changes[].rule.role';
        value: number;
        index: number;
    }
    interface EntryDataChangesRuleSeenAuthorsAuthorFieldEvent {
        field: '$.changes[].rule.seen.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesRuleSeenAuthorsSeqFieldEvent {
        field: '$.changes[].rule.seen.authors[].seq';
        value: number;
        index: number;
    }
    interface EntryDataChangesRuleKeyCheckFieldEvent {
        field: '$.changes[].rule.keyCheck';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesPruneAuthorsAuthorFieldEvent {
        field: '$.changes[].prune.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesPruneAuthorsRangesFieldEvent {
        field: '$.changes[].prune.authors[].ranges[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesClearedPageFieldEvent {
        field: '$.changes[].clearedPage';
        value: string;
        index: number;
    }
    interface EntryDataChangesSetEachItemsAuthorsAuthorFieldEvent {
        field: '$.changes[].setEach.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesSetEachItemsAuthorsSeqsFieldEvent {
        field: '$.changes[].setEach.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetEachItemsAuthorsPositionsFieldEvent {
        field: '$.changes[].setEach.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetEachMatrixLinearFieldEvent {
        field: '$.changes[].setEach.matrix.linear';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesSetEachMatrixWhichFieldEvent {
        field: '$.changes[].setEach.matrix.which[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetEachMatrixShiftFieldEvent {
        field: '$.changes[].setEach.matrix.shift';
        value: Uint8Array;
        index: number;
    }
    interface EntryDataChangesSetEachWidthFieldEvent {
        field: '$.changes[].setEach.width[]';
        index: number;
        value: number;
    }
    interface EntryDataChangesSetEachOrderFieldEvent {
        field: '$.changes[].setEach.order[]';
        index: number;
        value: string;
    }
    function encode(obj: Partial<EntryData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<EntryData>): EntryData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<EntryData>): Generator<EntryDataLamportFieldEvent | EntryDataTimeFieldEvent | EntryDataChangesAddPencilToolFieldEvent | EntryDataChangesAddPencilColorFieldEvent | EntryDataChangesAddPencilWidthFieldEvent | EntryDataChangesAddPencilOpacityFieldEvent | EntryDataChangesAddPencilFillFieldEvent | EntryDataChangesAddPencilPageFieldEvent | EntryDataChangesAddPointsFieldEvent | EntryDataChangesAddTextFieldEvent | EntryDataChangesAddPictureFieldEvent | EntryDataChangesAddOrderFieldEvent | EntryDataChangesAddLockedFieldEvent | EntryDataChangesAddGroupFieldEvent | EntryDataChangesAddPieceFieldEvent | EntryDataChangesRemoveAuthorsAuthorFieldEvent | EntryDataChangesRemoveAuthorsSeqsFieldEvent | EntryDataChangesRemoveAuthorsPositionsFieldEvent | EntryDataChangesRestoreAuthorsAuthorFieldEvent | EntryDataChangesRestoreAuthorsSeqsFieldEvent | EntryDataChangesRestoreAuthorsPositionsFieldEvent | EntryDataChangesSetItemsAuthorsAuthorFieldEvent | EntryDataChangesSetItemsAuthorsSeqsFieldEvent | EntryDataChangesSetItemsAuthorsPositionsFieldEvent | EntryDataChangesSetMatrixValuesFieldEvent | EntryDataChangesSetFillFieldEvent | EntryDataChangesSetTextFieldEvent | EntryDataChangesSetColorFieldEvent | EntryDataChangesSetWidthFieldEvent | EntryDataChangesSetOpacityFieldEvent | EntryDataChangesSetOrderFieldEvent | EntryDataChangesSetLockedFieldEvent | EntryDataChangesSetGroupFieldEvent | EntryDataChangesSetPaperFieldEvent | EntryDataChangesClearAuthorsAuthorFieldEvent | EntryDataChangesClearAuthorsSeqFieldEvent | EntryDataChangesUndoFieldEvent | EntryDataChangesRedoFieldEvent | EntryDataChangesRuleAuthorFieldEvent | EntryDataChangesRuleRoleFieldEvent | EntryDataChangesRuleSeenAuthorsAuthorFieldEvent | EntryDataChangesRuleSeenAuthorsSeqFieldEvent | EntryDataChangesRuleKeyCheckFieldEvent | EntryDataChangesPruneAuthorsAuthorFieldEvent | EntryDataChangesPruneAuthorsRangesFieldEvent | EntryDataChangesClearedPageFieldEvent | EntryDataChangesSetEachItemsAuthorsAuthorFieldEvent | EntryDataChangesSetEachItemsAuthorsSeqsFieldEvent | EntryDataChangesSetEachItemsAuthorsPositionsFieldEvent | EntryDataChangesSetEachMatrixLinearFieldEvent | EntryDataChangesSetEachMatrixWhichFieldEvent | EntryDataChangesSetEachMatrixShiftFieldEvent | EntryDataChangesSetEachWidthFieldEvent | EntryDataChangesSetEachOrderFieldEvent>;
}
export interface RunData {
    author: Uint8Array;
    from: number;
    entries: Uint8Array[];
    signature: Uint8Array;
    tombstones: TombstonesData[];
}
export declare namespace RunData {
    const codec: () => Codec<RunData>;
    interface RunDataAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface RunDataFromFieldEvent {
        field: '$.from';
        value: number;
    }
    interface RunDataEntriesFieldEvent {
        field: '$.entries[]';
        index: number;
        value: Uint8Array;
    }
    interface RunDataSignatureFieldEvent {
        field: '$.signature';
        value: Uint8Array;
    }
    interface RunDataTombstonesFromFieldEvent {
        field: '$.tombstones[].from';
        value: number;
        index: number;
    }
    interface RunDataTombstonesHashesFieldEvent {
        field: '$.tombstones[].hashes';
        value: Uint8Array;
        index: number;
    }
    function encode(obj: Partial<RunData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RunData>): RunData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RunData>): Generator<RunDataAuthorFieldEvent | RunDataFromFieldEvent | RunDataEntriesFieldEvent | RunDataSignatureFieldEvent | RunDataTombstonesFromFieldEvent | RunDataTombstonesHashesFieldEvent>;
}
export interface TombstonesData {
    from: number;
    hashes: Uint8Array;
}
export declare namespace TombstonesData {
    const codec: () => Codec<TombstonesData>;
    interface TombstonesDataFromFieldEvent {
        field: '$.from';
        value: number;
    }
    interface TombstonesDataHashesFieldEvent {
        field: '$.hashes';
        value: Uint8Array;
    }
    function encode(obj: Partial<TombstonesData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<TombstonesData>): TombstonesData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<TombstonesData>): Generator<TombstonesDataFromFieldEvent | TombstonesDataHashesFieldEvent>;
}
export interface RoomDescriptionData {
    name: string;
    host: string;
    owner: Uint8Array;
    created: number;
    nonce: Uint8Array;
    keyCheck?: Uint8Array;
}
export declare namespace RoomDescriptionData {
    const codec: () => Codec<RoomDescriptionData>;
    interface RoomDescriptionDataNameFieldEvent {
        field: '$.name';
        value: string;
    }
    interface RoomDescriptionDataHostFieldEvent {
        field: '$.host';
        value: string;
    }
    interface RoomDescriptionDataOwnerFieldEvent {
        field: '$.owner';
        value: Uint8Array;
    }
    interface RoomDescriptionDataCreatedFieldEvent {
        field: '$.created';
        value: number;
    }
    interface RoomDescriptionDataNonceFieldEvent {
        field: '$.nonce';
        value: Uint8Array;
    }
    interface RoomDescriptionDataKeyCheckFieldEvent {
        field: '$.keyCheck';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomDescriptionData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomDescriptionData>): RoomDescriptionData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomDescriptionData>): Generator<RoomDescriptionDataNameFieldEvent | RoomDescriptionDataHostFieldEvent | RoomDescriptionDataOwnerFieldEvent | RoomDescriptionDataCreatedFieldEvent | RoomDescriptionDataNonceFieldEvent | RoomDescriptionDataKeyCheckFieldEvent>;
}
export interface SignedRoomData {
    description: Uint8Array;
    signature: Uint8Array;
}
export declare namespace SignedRoomData {
    const codec: () => Codec<SignedRoomData>;
    interface SignedRoomDataDescriptionFieldEvent {
        field: '$.description';
        value: Uint8Array;
    }
    interface SignedRoomDataSignatureFieldEvent {
        field: '$.signature';
        value: Uint8Array;
    }
    function encode(obj: Partial<SignedRoomData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SignedRoomData>): SignedRoomData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SignedRoomData>): Generator<SignedRoomDataDescriptionFieldEvent | SignedRoomDataSignatureFieldEvent>;
}
export interface AnnouncedRoomData {
    room?: SignedRoomData;
    open: boolean;
    digest: Uint8Array;
    locked: boolean;
}
export declare namespace AnnouncedRoomData {
    const codec: () => Codec<AnnouncedRoomData>;
    interface AnnouncedRoomDataRoomDescriptionFieldEvent {
        field: '$.room.description';
        value: Uint8Array;
    }
    interface AnnouncedRoomDataRoomSignatureFieldEvent {
        field: '$.room.signature';
        value: Uint8Array;
    }
    interface AnnouncedRoomDataOpenFieldEvent {
        field: '$.open';
        value: boolean;
    }
    interface AnnouncedRoomDataDigestFieldEvent {
        field: '$.digest';
        value: Uint8Array;
    }
    interface AnnouncedRoomDataLockedFieldEvent {
        field: '$.locked';
        value: boolean;
    }
    function encode(obj: Partial<AnnouncedRoomData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AnnouncedRoomData>): AnnouncedRoomData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AnnouncedRoomData>): Generator<AnnouncedRoomDataRoomDescriptionFieldEvent | AnnouncedRoomDataRoomSignatureFieldEvent | AnnouncedRoomDataOpenFieldEvent | AnnouncedRoomDataDigestFieldEvent | AnnouncedRoomDataLockedFieldEvent>;
}
export interface AnnouncementData {
    name: string;
    addresses: string[];
    rooms: AnnouncedRoomData[];
    leaving: boolean;
    neighbours: string[];
}
export declare namespace AnnouncementData {
    const codec: () => Codec<AnnouncementData>;
    interface AnnouncementDataNameFieldEvent {
        field: '$.name';
        value: string;
    }
    interface AnnouncementDataAddressesFieldEvent {
        field: '$.addresses[]';
        index: number;
        value: string;
    }
    interface AnnouncementDataRoomsRoomDescriptionFieldEvent {
        field: '$.rooms[].room.description';
        value: Uint8Array;
        index: number;
    }
    interface AnnouncementDataRoomsRoomSignatureFieldEvent {
        field: '$.rooms[].room.signature';
        value: Uint8Array;
        index: number;
    }
    interface AnnouncementDataRoomsOpenFieldEvent {
        field: '$.rooms[].open';
        value: boolean;
        index: number;
    }
    interface AnnouncementDataRoomsDigestFieldEvent {
        field: '$.rooms[].digest';
        value: Uint8Array;
        index: number;
    }
    interface AnnouncementDataRoomsLockedFieldEvent {
        field: '$.rooms[].locked';
        value: boolean;
        index: number;
    }
    interface AnnouncementDataLeavingFieldEvent {
        field: '$.leaving';
        value: boolean;
    }
    interface AnnouncementDataNeighboursFieldEvent {
        field: '$.neighbours[]';
        index: number;
        value: string;
    }
    function encode(obj: Partial<AnnouncementData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AnnouncementData>): AnnouncementData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AnnouncementData>): Generator<AnnouncementDataNameFieldEvent | AnnouncementDataAddressesFieldEvent | AnnouncementDataRoomsRoomDescriptionFieldEvent | AnnouncementDataRoomsRoomSignatureFieldEvent | AnnouncementDataRoomsOpenFieldEvent | AnnouncementDataRoomsDigestFieldEvent | AnnouncementDataRoomsLockedFieldEvent | AnnouncementDataLeavingFieldEvent | AnnouncementDataNeighboursFieldEvent>;
}
export interface CanvasRequestData {
    room: Uint8Array;
    have?: VersionVectorData;
    sealed?: SealedData;
    pin?: PinHelloData;
}
export declare namespace CanvasRequestData {
    const codec: () => Codec<CanvasRequestData>;
    interface CanvasRequestDataRoomFieldEvent {
        field: '$.room';
        value: Uint8Array;
    }
    interface CanvasRequestDataHaveAuthorsAuthorFieldEvent {
        field: '$.have.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface CanvasRequestDataHaveAuthorsSeqFieldEvent {
        field: '$.have.authors[].seq';
        value: number;
        index: number;
    }
    interface CanvasRequestDataSealedEpochFieldEvent {
        field: '$.sealed.epoch';
        value: number;
    }
    interface CanvasRequestDataSealedNonceFieldEvent {
        field: '$.sealed.nonce';
        value: Uint8Array;
    }
    interface CanvasRequestDataSealedCiphertextFieldEvent {
        field: '$.sealed.ciphertext';
        value: Uint8Array;
    }
    interface CanvasRequestDataPinSessionFieldEvent {
        field: '$.pin.session';
        value: Uint8Array;
    }
    interface CanvasRequestDataPinShareFieldEvent {
        field: '$.pin.share';
        value: Uint8Array;
    }
    function encode(obj: Partial<CanvasRequestData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasRequestData>): CanvasRequestData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasRequestData>): Generator<CanvasRequestDataRoomFieldEvent | CanvasRequestDataHaveAuthorsAuthorFieldEvent | CanvasRequestDataHaveAuthorsSeqFieldEvent | CanvasRequestDataSealedEpochFieldEvent | CanvasRequestDataSealedNonceFieldEvent | CanvasRequestDataSealedCiphertextFieldEvent | CanvasRequestDataPinSessionFieldEvent | CanvasRequestDataPinShareFieldEvent>;
}
export interface CanvasQuestionData {
    have?: VersionVectorData;
    epochs: number[];
}
export declare namespace CanvasQuestionData {
    const codec: () => Codec<CanvasQuestionData>;
    interface CanvasQuestionDataHaveAuthorsAuthorFieldEvent {
        field: '$.have.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface CanvasQuestionDataHaveAuthorsSeqFieldEvent {
        field: '$.have.authors[].seq';
        value: number;
        index: number;
    }
    interface CanvasQuestionDataEpochsFieldEvent {
        field: '$.epochs[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<CanvasQuestionData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasQuestionData>): CanvasQuestionData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasQuestionData>): Generator<CanvasQuestionDataHaveAuthorsAuthorFieldEvent | CanvasQuestionDataHaveAuthorsSeqFieldEvent | CanvasQuestionDataEpochsFieldEvent>;
}
export interface CanvasFrameData {
    total?: CanvasTotalData;
    refusal?: CanvasRefusalData;
    runs?: RunsData;
    done?: boolean;
    waiting?: boolean;
    pinShare?: Uint8Array;
    welcome?: PinWelcomeData;
}
export declare namespace CanvasFrameData {
    const codec: () => Codec<CanvasFrameData>;
    interface CanvasFrameDataTotalRoomDescriptionFieldEvent {
        field: '$.total.room.description';
        value: Uint8Array;
    }
    interface CanvasFrameDataTotalRoomSignatureFieldEvent {
        field: '$.total.room.signature';
        value: Uint8Array;
    }
    interface CanvasFrameDataTotalEntriesFieldEvent {
        field: '$.total.entries';
        value: number;
    }
    interface CanvasFrameDataTotalBytesFieldEvent {
        field: '$.total.bytes';
        value: number;
    }
    interface CanvasFrameDataTotalYoursSeqFieldEvent {
        field: '$.total.yours.seq';
        value: number;
    }
    interface CanvasFrameDataTotalYoursHashFieldEvent {
        field: '$.total.yours.hash';
        value: Uint8Array;
    }
    interface CanvasFrameDataTotalKeysEpochFieldEvent {
        field: '$.total.keys.epoch';
        value: number;
    }
    interface CanvasFrameDataTotalKeysNonceFieldEvent {
        field: '$.total.keys.nonce';
        value: Uint8Array;
    }
    interface CanvasFrameDataTotalKeysCiphertextFieldEvent {
        field: '$.total.keys.ciphertext';
        value: Uint8Array;
    }
    interface CanvasFrameDataRefusalReasonFieldEvent {
        field: '$.refusal.reason';
        value: number;
    }
    interface CanvasFrameDataRefusalWaitSecondsFieldEvent {
        field: '$.refusal.waitSeconds';
        value: number;
    }
    interface CanvasFrameDataRunsRunsAuthorFieldEvent {
        field: '$.runs.runs[].author';
        value: Uint8Array;
        index: number;
    }
    interface CanvasFrameDataRunsRunsFromFieldEvent {
        field: '$.runs.runs[].from';
        value: number;
        index: number;
    }
    interface CanvasFrameDataRunsRunsEntriesFieldEvent {
        field: '$.runs.runs[].entries[]';
        index: number;
        value: Uint8Array;
    }
    interface CanvasFrameDataRunsRunsSignatureFieldEvent {
        field: '$.runs.runs[].signature';
        value: Uint8Array;
        index: number;
    }
    interface CanvasFrameDataRunsRunsTombstonesFromFieldEvent {
        field: '$.runs.runs[].tombstones[].from';
        value: number;
        index: number;
    }
    interface CanvasFrameDataRunsRunsTombstonesHashesFieldEvent {
        field: '$.runs.runs[].tombstones[].hashes';
        value: Uint8Array;
        index: number;
    }
    interface CanvasFrameDataDoneFieldEvent {
        field: '$.done';
        value: boolean;
    }
    interface CanvasFrameDataWaitingFieldEvent {
        field: '$.waiting';
        value: boolean;
    }
    interface CanvasFrameDataPinShareFieldEvent {
        field: '$.pinShare';
        value: Uint8Array;
    }
    interface CanvasFrameDataWelcomeTagFieldEvent {
        field: '$.welcome.tag';
        value: Uint8Array;
    }
    interface CanvasFrameDataWelcomeKeysEpochFieldEvent {
        field: '$.welcome.keys.epoch';
        value: number;
    }
    interface CanvasFrameDataWelcomeKeysNonceFieldEvent {
        field: '$.welcome.keys.nonce';
        value: Uint8Array;
    }
    interface CanvasFrameDataWelcomeKeysCiphertextFieldEvent {
        field: '$.welcome.keys.ciphertext';
        value: Uint8Array;
    }
    function encode(obj: Partial<CanvasFrameData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasFrameData>): CanvasFrameData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasFrameData>): Generator<CanvasFrameDataTotalRoomDescriptionFieldEvent | CanvasFrameDataTotalRoomSignatureFieldEvent | CanvasFrameDataTotalEntriesFieldEvent | CanvasFrameDataTotalBytesFieldEvent | CanvasFrameDataTotalYoursSeqFieldEvent | CanvasFrameDataTotalYoursHashFieldEvent | CanvasFrameDataTotalKeysEpochFieldEvent | CanvasFrameDataTotalKeysNonceFieldEvent | CanvasFrameDataTotalKeysCiphertextFieldEvent | CanvasFrameDataRefusalReasonFieldEvent | CanvasFrameDataRefusalWaitSecondsFieldEvent | CanvasFrameDataRunsRunsAuthorFieldEvent | CanvasFrameDataRunsRunsFromFieldEvent | CanvasFrameDataRunsRunsEntriesFieldEvent | CanvasFrameDataRunsRunsSignatureFieldEvent | CanvasFrameDataRunsRunsTombstonesFromFieldEvent | CanvasFrameDataRunsRunsTombstonesHashesFieldEvent | CanvasFrameDataDoneFieldEvent | CanvasFrameDataWaitingFieldEvent | CanvasFrameDataPinShareFieldEvent | CanvasFrameDataWelcomeTagFieldEvent | CanvasFrameDataWelcomeKeysEpochFieldEvent | CanvasFrameDataWelcomeKeysNonceFieldEvent | CanvasFrameDataWelcomeKeysCiphertextFieldEvent>;
}
export interface CanvasTotalData {
    room?: SignedRoomData;
    entries: number;
    bytes: number;
    yours?: HeadData;
    keys?: SealedData;
}
export declare namespace CanvasTotalData {
    const codec: () => Codec<CanvasTotalData>;
    interface CanvasTotalDataRoomDescriptionFieldEvent {
        field: '$.room.description';
        value: Uint8Array;
    }
    interface CanvasTotalDataRoomSignatureFieldEvent {
        field: '$.room.signature';
        value: Uint8Array;
    }
    interface CanvasTotalDataEntriesFieldEvent {
        field: '$.entries';
        value: number;
    }
    interface CanvasTotalDataBytesFieldEvent {
        field: '$.bytes';
        value: number;
    }
    interface CanvasTotalDataYoursSeqFieldEvent {
        field: '$.yours.seq';
        value: number;
    }
    interface CanvasTotalDataYoursHashFieldEvent {
        field: '$.yours.hash';
        value: Uint8Array;
    }
    interface CanvasTotalDataKeysEpochFieldEvent {
        field: '$.keys.epoch';
        value: number;
    }
    interface CanvasTotalDataKeysNonceFieldEvent {
        field: '$.keys.nonce';
        value: Uint8Array;
    }
    interface CanvasTotalDataKeysCiphertextFieldEvent {
        field: '$.keys.ciphertext';
        value: Uint8Array;
    }
    function encode(obj: Partial<CanvasTotalData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasTotalData>): CanvasTotalData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasTotalData>): Generator<CanvasTotalDataRoomDescriptionFieldEvent | CanvasTotalDataRoomSignatureFieldEvent | CanvasTotalDataEntriesFieldEvent | CanvasTotalDataBytesFieldEvent | CanvasTotalDataYoursSeqFieldEvent | CanvasTotalDataYoursHashFieldEvent | CanvasTotalDataKeysEpochFieldEvent | CanvasTotalDataKeysNonceFieldEvent | CanvasTotalDataKeysCiphertextFieldEvent>;
}
export interface HeadData {
    seq: number;
    hash: Uint8Array;
}
export declare namespace HeadData {
    const codec: () => Codec<HeadData>;
    interface HeadDataSeqFieldEvent {
        field: '$.seq';
        value: number;
    }
    interface HeadDataHashFieldEvent {
        field: '$.hash';
        value: Uint8Array;
    }
    function encode(obj: Partial<HeadData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<HeadData>): HeadData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<HeadData>): Generator<HeadDataSeqFieldEvent | HeadDataHashFieldEvent>;
}
export interface CanvasRefusalData {
    reason: number;
    waitSeconds: number;
}
export declare namespace CanvasRefusalData {
    const codec: () => Codec<CanvasRefusalData>;
    interface CanvasRefusalDataReasonFieldEvent {
        field: '$.reason';
        value: number;
    }
    interface CanvasRefusalDataWaitSecondsFieldEvent {
        field: '$.waitSeconds';
        value: number;
    }
    function encode(obj: Partial<CanvasRefusalData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasRefusalData>): CanvasRefusalData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<CanvasRefusalData>): Generator<CanvasRefusalDataReasonFieldEvent | CanvasRefusalDataWaitSecondsFieldEvent>;
}
export interface RunsData {
    runs: RunData[];
}
export declare namespace RunsData {
    const codec: () => Codec<RunsData>;
    interface RunsDataRunsAuthorFieldEvent {
        field: '$.runs[].author';
        value: Uint8Array;
        index: number;
    }
    interface RunsDataRunsFromFieldEvent {
        field: '$.runs[].from';
        value: number;
        index: number;
    }
    interface RunsDataRunsEntriesFieldEvent {
        field: '$.runs[].entries[]';
        index: number;
        value: Uint8Array;
    }
    interface RunsDataRunsSignatureFieldEvent {
        field: '$.runs[].signature';
        value: Uint8Array;
        index: number;
    }
    interface RunsDataRunsTombstonesFromFieldEvent {
        field: '$.runs[].tombstones[].from';
        value: number;
        index: number;
    }
    interface RunsDataRunsTombstonesHashesFieldEvent {
        field: '$.runs[].tombstones[].hashes';
        value: Uint8Array;
        index: number;
    }
    function encode(obj: Partial<RunsData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RunsData>): RunsData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RunsData>): Generator<RunsDataRunsAuthorFieldEvent | RunsDataRunsFromFieldEvent | RunsDataRunsEntriesFieldEvent | RunsDataRunsSignatureFieldEvent | RunsDataRunsTombstonesFromFieldEvent | RunsDataRunsTombstonesHashesFieldEvent>;
}
export interface BlobRequestData {
    room: Uint8Array;
    sha256: Uint8Array;
    sealed?: SealedData;
}
export declare namespace BlobRequestData {
    const codec: () => Codec<BlobRequestData>;
    interface BlobRequestDataRoomFieldEvent {
        field: '$.room';
        value: Uint8Array;
    }
    interface BlobRequestDataSha256FieldEvent {
        field: '$.sha256';
        value: Uint8Array;
    }
    interface BlobRequestDataSealedEpochFieldEvent {
        field: '$.sealed.epoch';
        value: number;
    }
    interface BlobRequestDataSealedNonceFieldEvent {
        field: '$.sealed.nonce';
        value: Uint8Array;
    }
    interface BlobRequestDataSealedCiphertextFieldEvent {
        field: '$.sealed.ciphertext';
        value: Uint8Array;
    }
    function encode(obj: Partial<BlobRequestData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<BlobRequestData>): BlobRequestData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<BlobRequestData>): Generator<BlobRequestDataRoomFieldEvent | BlobRequestDataSha256FieldEvent | BlobRequestDataSealedEpochFieldEvent | BlobRequestDataSealedNonceFieldEvent | BlobRequestDataSealedCiphertextFieldEvent>;
}
export interface BlobFrameData {
    total?: number;
    refusal?: CanvasRefusalData;
    piece?: Uint8Array;
}
export declare namespace BlobFrameData {
    const codec: () => Codec<BlobFrameData>;
    interface BlobFrameDataTotalFieldEvent {
        field: '$.total';
        value: number;
    }
    interface BlobFrameDataRefusalReasonFieldEvent {
        field: '$.refusal.reason';
        value: number;
    }
    interface BlobFrameDataRefusalWaitSecondsFieldEvent {
        field: '$.refusal.waitSeconds';
        value: number;
    }
    interface BlobFrameDataPieceFieldEvent {
        field: '$.piece';
        value: Uint8Array;
    }
    function encode(obj: Partial<BlobFrameData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<BlobFrameData>): BlobFrameData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<BlobFrameData>): Generator<BlobFrameDataTotalFieldEvent | BlobFrameDataRefusalReasonFieldEvent | BlobFrameDataRefusalWaitSecondsFieldEvent | BlobFrameDataPieceFieldEvent>;
}
export interface SealedData {
    epoch: number;
    nonce: Uint8Array;
    ciphertext: Uint8Array;
}
export declare namespace SealedData {
    const codec: () => Codec<SealedData>;
    interface SealedDataEpochFieldEvent {
        field: '$.epoch';
        value: number;
    }
    interface SealedDataNonceFieldEvent {
        field: '$.nonce';
        value: Uint8Array;
    }
    interface SealedDataCiphertextFieldEvent {
        field: '$.ciphertext';
        value: Uint8Array;
    }
    function encode(obj: Partial<SealedData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SealedData>): SealedData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<SealedData>): Generator<SealedDataEpochFieldEvent | SealedDataNonceFieldEvent | SealedDataCiphertextFieldEvent>;
}
export interface RoomKeysData {
    keys: RoomKeyData[];
}
export declare namespace RoomKeysData {
    const codec: () => Codec<RoomKeysData>;
    interface RoomKeysDataKeysEpochFieldEvent {
        field: '$.keys[].epoch';
        value: number;
        index: number;
    }
    interface RoomKeysDataKeysKeyFieldEvent {
        field: '$.keys[].key';
        value: Uint8Array;
        index: number;
    }
    function encode(obj: Partial<RoomKeysData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomKeysData>): RoomKeysData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomKeysData>): Generator<RoomKeysDataKeysEpochFieldEvent | RoomKeysDataKeysKeyFieldEvent>;
}
export interface RoomKeyData {
    epoch: number;
    key: Uint8Array;
}
export declare namespace RoomKeyData {
    const codec: () => Codec<RoomKeyData>;
    interface RoomKeyDataEpochFieldEvent {
        field: '$.epoch';
        value: number;
    }
    interface RoomKeyDataKeyFieldEvent {
        field: '$.key';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomKeyData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomKeyData>): RoomKeyData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomKeyData>): Generator<RoomKeyDataEpochFieldEvent | RoomKeyDataKeyFieldEvent>;
}
export interface PinHelloData {
    session: Uint8Array;
    share: Uint8Array;
}
export declare namespace PinHelloData {
    const codec: () => Codec<PinHelloData>;
    interface PinHelloDataSessionFieldEvent {
        field: '$.session';
        value: Uint8Array;
    }
    interface PinHelloDataShareFieldEvent {
        field: '$.share';
        value: Uint8Array;
    }
    function encode(obj: Partial<PinHelloData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinHelloData>): PinHelloData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinHelloData>): Generator<PinHelloDataSessionFieldEvent | PinHelloDataShareFieldEvent>;
}
export interface PinProofData {
    tag: Uint8Array;
}
export declare namespace PinProofData {
    const codec: () => Codec<PinProofData>;
    interface PinProofDataTagFieldEvent {
        field: '$.tag';
        value: Uint8Array;
    }
    function encode(obj: Partial<PinProofData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinProofData>): PinProofData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinProofData>): Generator<PinProofDataTagFieldEvent>;
}
export interface PinWelcomeData {
    tag: Uint8Array;
    keys?: SealedData;
}
export declare namespace PinWelcomeData {
    const codec: () => Codec<PinWelcomeData>;
    interface PinWelcomeDataTagFieldEvent {
        field: '$.tag';
        value: Uint8Array;
    }
    interface PinWelcomeDataKeysEpochFieldEvent {
        field: '$.keys.epoch';
        value: number;
    }
    interface PinWelcomeDataKeysNonceFieldEvent {
        field: '$.keys.nonce';
        value: Uint8Array;
    }
    interface PinWelcomeDataKeysCiphertextFieldEvent {
        field: '$.keys.ciphertext';
        value: Uint8Array;
    }
    function encode(obj: Partial<PinWelcomeData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinWelcomeData>): PinWelcomeData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PinWelcomeData>): Generator<PinWelcomeDataTagFieldEvent | PinWelcomeDataKeysEpochFieldEvent | PinWelcomeDataKeysNonceFieldEvent | PinWelcomeDataKeysCiphertextFieldEvent>;
}
export interface PreviewData {
    stroke: number;
    pencil?: PencilData;
    from: number;
    points: Uint8Array;
    done: boolean;
    text?: string;
    item?: string;
}
export declare namespace PreviewData {
    const codec: () => Codec<PreviewData>;
    interface PreviewDataStrokeFieldEvent {
        field: '$.stroke';
        value: number;
    }
    interface PreviewDataPencilToolFieldEvent {
        field: '$.pencil.tool';
        value: number;
    }
    interface PreviewDataPencilColorFieldEvent {
        field: '$.pencil.color';
        value: number;
    }
    interface PreviewDataPencilWidthFieldEvent {
        field: '$.pencil.width';
        value: number;
    }
    interface PreviewDataPencilOpacityFieldEvent {
        field: '$.pencil.opacity';
        value: number;
    }
    interface PreviewDataPencilFillFieldEvent {
        field: '$.pencil.fill';
        value: number;
    }
    interface PreviewDataPencilPageFieldEvent {
        field: '$.pencil.page';
        value: string;
    }
    interface PreviewDataFromFieldEvent {
        field: '$.from';
        value: number;
    }
    interface PreviewDataPointsFieldEvent {
        field: '$.points';
        value: Uint8Array;
    }
    interface PreviewDataDoneFieldEvent {
        field: '$.done';
        value: boolean;
    }
    interface PreviewDataTextFieldEvent {
        field: '$.text';
        value: string;
    }
    interface PreviewDataItemFieldEvent {
        field: '$.item';
        value: string;
    }
    function encode(obj: Partial<PreviewData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PreviewData>): PreviewData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PreviewData>): Generator<PreviewDataStrokeFieldEvent | PreviewDataPencilToolFieldEvent | PreviewDataPencilColorFieldEvent | PreviewDataPencilWidthFieldEvent | PreviewDataPencilOpacityFieldEvent | PreviewDataPencilFillFieldEvent | PreviewDataPencilPageFieldEvent | PreviewDataFromFieldEvent | PreviewDataPointsFieldEvent | PreviewDataDoneFieldEvent | PreviewDataTextFieldEvent | PreviewDataItemFieldEvent>;
}
export interface PointerData {
    x: number;
    y: number;
    gone: boolean;
    page?: string;
}
export declare namespace PointerData {
    const codec: () => Codec<PointerData>;
    interface PointerDataXFieldEvent {
        field: '$.x';
        value: number;
    }
    interface PointerDataYFieldEvent {
        field: '$.y';
        value: number;
    }
    interface PointerDataGoneFieldEvent {
        field: '$.gone';
        value: boolean;
    }
    interface PointerDataPageFieldEvent {
        field: '$.page';
        value: string;
    }
    function encode(obj: Partial<PointerData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PointerData>): PointerData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<PointerData>): Generator<PointerDataXFieldEvent | PointerDataYFieldEvent | PointerDataGoneFieldEvent | PointerDataPageFieldEvent>;
}
export interface MotionData {
    items?: ItemSet;
    by?: MatrixData;
}
export declare namespace MotionData {
    const codec: () => Codec<MotionData>;
    interface MotionDataItemsAuthorsAuthorFieldEvent {
        field: '$.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface MotionDataItemsAuthorsSeqsFieldEvent {
        field: '$.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface MotionDataItemsAuthorsPositionsFieldEvent {
        field: '$.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface MotionDataByValuesFieldEvent {
        field: '$.by.values[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<MotionData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MotionData>): MotionData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<MotionData>): Generator<MotionDataItemsAuthorsAuthorFieldEvent | MotionDataItemsAuthorsSeqsFieldEvent | MotionDataItemsAuthorsPositionsFieldEvent | MotionDataByValuesFieldEvent>;
}
export interface EndedStrokeData {
    stroke: number;
    seq: number;
}
export declare namespace EndedStrokeData {
    const codec: () => Codec<EndedStrokeData>;
    interface EndedStrokeDataStrokeFieldEvent {
        field: '$.stroke';
        value: number;
    }
    interface EndedStrokeDataSeqFieldEvent {
        field: '$.seq';
        value: number;
    }
    function encode(obj: Partial<EndedStrokeData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<EndedStrokeData>): EndedStrokeData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<EndedStrokeData>): Generator<EndedStrokeDataStrokeFieldEvent | EndedStrokeDataSeqFieldEvent>;
}
export interface RoomMessageData {
    room: Uint8Array;
    previews: PreviewData[];
    runs: RunData[];
    ended: EndedStrokeData[];
    pointer?: PointerData;
    digest: Uint8Array;
    motion?: MotionData;
}
export declare namespace RoomMessageData {
    const codec: () => Codec<RoomMessageData>;
    interface RoomMessageDataRoomFieldEvent {
        field: '$.room';
        value: Uint8Array;
    }
    interface RoomMessageDataPreviewsStrokeFieldEvent {
        field: '$.previews[].stroke';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilToolFieldEvent {
        field: '$.previews[].pencil.tool';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilColorFieldEvent {
        field: '$.previews[].pencil.color';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilWidthFieldEvent {
        field: '$.previews[].pencil.width';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilOpacityFieldEvent {
        field: '$.previews[].pencil.opacity';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilFillFieldEvent {
        field: '$.previews[].pencil.fill';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPencilPageFieldEvent {
        field: '$.previews[].pencil.page';
        value: string;
        index: number;
    }
    interface RoomMessageDataPreviewsFromFieldEvent {
        field: '$.previews[].from';
        value: number;
        index: number;
    }
    interface RoomMessageDataPreviewsPointsFieldEvent {
        field: '$.previews[].points';
        value: Uint8Array;
        index: number;
    }
    interface RoomMessageDataPreviewsDoneFieldEvent {
        field: '$.previews[].done';
        value: boolean;
        index: number;
    }
    interface RoomMessageDataPreviewsTextFieldEvent {
        field: '$.previews[].text';
        value: string;
        index: number;
    }
    interface RoomMessageDataPreviewsItemFieldEvent {
        field: '$.previews[].item';
        value: string;
        index: number;
    }
    interface RoomMessageDataRunsAuthorFieldEvent {
        field: '$.runs[].author';
        value: Uint8Array;
        index: number;
    }
    interface RoomMessageDataRunsFromFieldEvent {
        field: '$.runs[].from';
        value: number;
        index: number;
    }
    interface RoomMessageDataRunsEntriesFieldEvent {
        field: '$.runs[].entries[]';
        index: number;
        value: Uint8Array;
    }
    interface RoomMessageDataRunsSignatureFieldEvent {
        field: '$.runs[].signature';
        value: Uint8Array;
        index: number;
    }
    interface RoomMessageDataRunsTombstonesFromFieldEvent {
        field: '$.runs[].tombstones[].from';
        value: number;
        index: number;
    }
    interface RoomMessageDataRunsTombstonesHashesFieldEvent {
        field: '$.runs[].tombstones[].hashes';
        value: Uint8Array;
        index: number;
    }
    interface RoomMessageDataEndedStrokeFieldEvent {
        field: '$.ended[].stroke';
        value: number;
        index: number;
    }
    interface RoomMessageDataEndedSeqFieldEvent {
        field: '$.ended[].seq';
        value: number;
        index: number;
    }
    interface RoomMessageDataPointerXFieldEvent {
        field: '$.pointer.x';
        value: number;
    }
    interface RoomMessageDataPointerYFieldEvent {
        field: '$.pointer.y';
        value: number;
    }
    interface RoomMessageDataPointerGoneFieldEvent {
        field: '$.pointer.gone';
        value: boolean;
    }
    interface RoomMessageDataPointerPageFieldEvent {
        field: '$.pointer.page';
        value: string;
    }
    interface RoomMessageDataDigestFieldEvent {
        field: '$.digest';
        value: Uint8Array;
    }
    interface RoomMessageDataMotionItemsAuthorsAuthorFieldEvent {
        field: '$.motion.items.authors[].author';
        value: Uint8Array;
        index: number;
    }
    interface RoomMessageDataMotionItemsAuthorsSeqsFieldEvent {
        field: '$.motion.items.authors[].seqs[]';
        index: number;
        value: number;
    }
    interface RoomMessageDataMotionItemsAuthorsPositionsFieldEvent {
        field: '$.motion.items.authors[].positions[]';
        index: number;
        value: number;
    }
    interface RoomMessageDataMotionByValuesFieldEvent {
        field: '$.motion.by.values[]';
        index: number;
        value: number;
    }
    function encode(obj: Partial<RoomMessageData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomMessageData>): RoomMessageData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomMessageData>): Generator<RoomMessageDataRoomFieldEvent | RoomMessageDataPreviewsStrokeFieldEvent | RoomMessageDataPreviewsPencilToolFieldEvent | RoomMessageDataPreviewsPencilColorFieldEvent | RoomMessageDataPreviewsPencilWidthFieldEvent | RoomMessageDataPreviewsPencilOpacityFieldEvent | RoomMessageDataPreviewsPencilFillFieldEvent | RoomMessageDataPreviewsPencilPageFieldEvent | RoomMessageDataPreviewsFromFieldEvent | RoomMessageDataPreviewsPointsFieldEvent | RoomMessageDataPreviewsDoneFieldEvent | RoomMessageDataPreviewsTextFieldEvent | RoomMessageDataPreviewsItemFieldEvent | RoomMessageDataRunsAuthorFieldEvent | RoomMessageDataRunsFromFieldEvent | RoomMessageDataRunsEntriesFieldEvent | RoomMessageDataRunsSignatureFieldEvent | RoomMessageDataRunsTombstonesFromFieldEvent | RoomMessageDataRunsTombstonesHashesFieldEvent | RoomMessageDataEndedStrokeFieldEvent | RoomMessageDataEndedSeqFieldEvent | RoomMessageDataPointerXFieldEvent | RoomMessageDataPointerYFieldEvent | RoomMessageDataPointerGoneFieldEvent | RoomMessageDataPointerPageFieldEvent | RoomMessageDataDigestFieldEvent | RoomMessageDataMotionItemsAuthorsAuthorFieldEvent | RoomMessageDataMotionItemsAuthorsSeqsFieldEvent | RoomMessageDataMotionItemsAuthorsPositionsFieldEvent | RoomMessageDataMotionByValuesFieldEvent>;
}
export interface RoomFileFrameData {
    header?: RoomFileHeaderData;
    run?: RunData;
    trailer?: RoomFileTrailerData;
    picture?: RoomFilePictureData;
    piece?: Uint8Array;
}
export declare namespace RoomFileFrameData {
    const codec: () => Codec<RoomFileFrameData>;
    interface RoomFileFrameDataHeaderRoomDescriptionFieldEvent {
        field: '$.header.room.description';
        value: Uint8Array;
    }
    interface RoomFileFrameDataHeaderRoomSignatureFieldEvent {
        field: '$.header.room.signature';
        value: Uint8Array;
    }
    interface RoomFileFrameDataHeaderRunsFieldEvent {
        field: '$.header.runs';
        value: number;
    }
    interface RoomFileFrameDataHeaderEntriesFieldEvent {
        field: '$.header.entries';
        value: number;
    }
    interface RoomFileFrameDataHeaderNamesAuthorFieldEvent {
        field: '$.header.names[].author';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileFrameDataHeaderNamesNameFieldEvent {
        field: '$.header.names[].name';
        value: string;
        index: number;
    }
    interface RoomFileFrameDataHeaderLockKeysKeysEpochFieldEvent {
        field: '$.header.lock.keys.keys[].epoch';
        value: number;
        index: number;
    }
    interface RoomFileFrameDataHeaderLockKeysKeysKeyFieldEvent {
        field: '$.header.lock.keys.keys[].key';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileFrameDataHeaderLockVerifierFieldEvent {
        field: '$.header.lock.verifier';
        value: Uint8Array;
    }
    interface RoomFileFrameDataRunAuthorFieldEvent {
        field: '$.run.author';
        value: Uint8Array;
    }
    interface RoomFileFrameDataRunFromFieldEvent {
        field: '$.run.from';
        value: number;
    }
    interface RoomFileFrameDataRunEntriesFieldEvent {
        field: '$.run.entries[]';
        index: number;
        value: Uint8Array;
    }
    interface RoomFileFrameDataRunSignatureFieldEvent {
        field: '$.run.signature';
        value: Uint8Array;
    }
    interface RoomFileFrameDataRunTombstonesFromFieldEvent {
        field: '$.run.tombstones[].from';
        value: number;
        index: number;
    }
    interface RoomFileFrameDataRunTombstonesHashesFieldEvent {
        field: '$.run.tombstones[].hashes';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileFrameDataTrailerRunsFieldEvent {
        field: '$.trailer.runs';
        value: number;
    }
    interface RoomFileFrameDataTrailerSha256FieldEvent {
        field: '$.trailer.sha256';
        value: Uint8Array;
    }
    interface RoomFileFrameDataPictureSha256FieldEvent {
        field: '$.picture.sha256';
        value: Uint8Array;
    }
    interface RoomFileFrameDataPictureTotalFieldEvent {
        field: '$.picture.total';
        value: number;
    }
    interface RoomFileFrameDataPieceFieldEvent {
        field: '$.piece';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomFileFrameData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileFrameData>): RoomFileFrameData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileFrameData>): Generator<RoomFileFrameDataHeaderRoomDescriptionFieldEvent | RoomFileFrameDataHeaderRoomSignatureFieldEvent | RoomFileFrameDataHeaderRunsFieldEvent | RoomFileFrameDataHeaderEntriesFieldEvent | RoomFileFrameDataHeaderNamesAuthorFieldEvent | RoomFileFrameDataHeaderNamesNameFieldEvent | RoomFileFrameDataHeaderLockKeysKeysEpochFieldEvent | RoomFileFrameDataHeaderLockKeysKeysKeyFieldEvent | RoomFileFrameDataHeaderLockVerifierFieldEvent | RoomFileFrameDataRunAuthorFieldEvent | RoomFileFrameDataRunFromFieldEvent | RoomFileFrameDataRunEntriesFieldEvent | RoomFileFrameDataRunSignatureFieldEvent | RoomFileFrameDataRunTombstonesFromFieldEvent | RoomFileFrameDataRunTombstonesHashesFieldEvent | RoomFileFrameDataTrailerRunsFieldEvent | RoomFileFrameDataTrailerSha256FieldEvent | RoomFileFrameDataPictureSha256FieldEvent | RoomFileFrameDataPictureTotalFieldEvent | RoomFileFrameDataPieceFieldEvent>;
}
export interface RoomFilePictureData {
    sha256: Uint8Array;
    total: number;
}
export declare namespace RoomFilePictureData {
    const codec: () => Codec<RoomFilePictureData>;
    interface RoomFilePictureDataSha256FieldEvent {
        field: '$.sha256';
        value: Uint8Array;
    }
    interface RoomFilePictureDataTotalFieldEvent {
        field: '$.total';
        value: number;
    }
    function encode(obj: Partial<RoomFilePictureData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFilePictureData>): RoomFilePictureData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFilePictureData>): Generator<RoomFilePictureDataSha256FieldEvent | RoomFilePictureDataTotalFieldEvent>;
}
export interface RoomFileHeaderData {
    room?: SignedRoomData;
    runs: number;
    entries: number;
    names: AuthorNameData[];
    lock?: RoomFileLockData;
}
export declare namespace RoomFileHeaderData {
    const codec: () => Codec<RoomFileHeaderData>;
    interface RoomFileHeaderDataRoomDescriptionFieldEvent {
        field: '$.room.description';
        value: Uint8Array;
    }
    interface RoomFileHeaderDataRoomSignatureFieldEvent {
        field: '$.room.signature';
        value: Uint8Array;
    }
    interface RoomFileHeaderDataRunsFieldEvent {
        field: '$.runs';
        value: number;
    }
    interface RoomFileHeaderDataEntriesFieldEvent {
        field: '$.entries';
        value: number;
    }
    interface RoomFileHeaderDataNamesAuthorFieldEvent {
        field: '$.names[].author';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileHeaderDataNamesNameFieldEvent {
        field: '$.names[].name';
        value: string;
        index: number;
    }
    interface RoomFileHeaderDataLockKeysKeysEpochFieldEvent {
        field: '$.lock.keys.keys[].epoch';
        value: number;
        index: number;
    }
    interface RoomFileHeaderDataLockKeysKeysKeyFieldEvent {
        field: '$.lock.keys.keys[].key';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileHeaderDataLockVerifierFieldEvent {
        field: '$.lock.verifier';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomFileHeaderData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileHeaderData>): RoomFileHeaderData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileHeaderData>): Generator<RoomFileHeaderDataRoomDescriptionFieldEvent | RoomFileHeaderDataRoomSignatureFieldEvent | RoomFileHeaderDataRunsFieldEvent | RoomFileHeaderDataEntriesFieldEvent | RoomFileHeaderDataNamesAuthorFieldEvent | RoomFileHeaderDataNamesNameFieldEvent | RoomFileHeaderDataLockKeysKeysEpochFieldEvent | RoomFileHeaderDataLockKeysKeysKeyFieldEvent | RoomFileHeaderDataLockVerifierFieldEvent>;
}
export interface RoomFileLockData {
    keys?: RoomKeysData;
    verifier: Uint8Array;
}
export declare namespace RoomFileLockData {
    const codec: () => Codec<RoomFileLockData>;
    interface RoomFileLockDataKeysKeysEpochFieldEvent {
        field: '$.keys.keys[].epoch';
        value: number;
        index: number;
    }
    interface RoomFileLockDataKeysKeysKeyFieldEvent {
        field: '$.keys.keys[].key';
        value: Uint8Array;
        index: number;
    }
    interface RoomFileLockDataVerifierFieldEvent {
        field: '$.verifier';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomFileLockData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileLockData>): RoomFileLockData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileLockData>): Generator<RoomFileLockDataKeysKeysEpochFieldEvent | RoomFileLockDataKeysKeysKeyFieldEvent | RoomFileLockDataVerifierFieldEvent>;
}
export interface AuthorNameData {
    author: Uint8Array;
    name: string;
}
export declare namespace AuthorNameData {
    const codec: () => Codec<AuthorNameData>;
    interface AuthorNameDataAuthorFieldEvent {
        field: '$.author';
        value: Uint8Array;
    }
    interface AuthorNameDataNameFieldEvent {
        field: '$.name';
        value: string;
    }
    function encode(obj: Partial<AuthorNameData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AuthorNameData>): AuthorNameData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<AuthorNameData>): Generator<AuthorNameDataAuthorFieldEvent | AuthorNameDataNameFieldEvent>;
}
export interface RoomFileTrailerData {
    runs: number;
    sha256: Uint8Array;
}
export declare namespace RoomFileTrailerData {
    const codec: () => Codec<RoomFileTrailerData>;
    interface RoomFileTrailerDataRunsFieldEvent {
        field: '$.runs';
        value: number;
    }
    interface RoomFileTrailerDataSha256FieldEvent {
        field: '$.sha256';
        value: Uint8Array;
    }
    function encode(obj: Partial<RoomFileTrailerData>): Uint8Array;
    function decode(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileTrailerData>): RoomFileTrailerData;
    function stream(buf: Uint8Array | Uint8ArrayList, opts?: DecodeOptions<RoomFileTrailerData>): Generator<RoomFileTrailerDataRunsFieldEvent | RoomFileTrailerDataSha256FieldEvent>;
}
