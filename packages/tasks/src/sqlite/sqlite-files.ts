import { FileQuotaFull, OpenUploadsFull, type FileLimits } from '../store/file-quota-full.ts';
import type { FileStore, FileUpload } from '../store/file-store.ts';
import { fileFromRow, type FileRow, uploadFromRow } from './file-row.ts';
import * as sql from './file-statements.ts';
import type { SqliteAccess } from './sqlite-access.ts';

export function createSqliteFiles({ database, read, write }: SqliteAccess): FileStore {
  const insert = database.prepare<[object]>(sql.INSERT_UPLOAD);
  const getTotals = database.prepare<[object], FileLimits>(sql.GET_FILE_TOTALS);
  const removeEndedOfTenant = database.prepare<[object]>(sql.REMOVE_ENDED_FILES_OF_TENANT);
  const getUpload = database.prepare<[object], FileRow>(sql.GET_UPLOAD);
  const end = database.prepare<[object], FileRow>(sql.END_UPLOAD);
  const prolong = database.prepare<[object]>(sql.PROLONG_UPLOAD);
  const removeUpload = database.prepare<[object]>(sql.REMOVE_UPLOAD);
  const listUploads = database.prepare<[], FileRow>(sql.LIST_UPLOADS);
  const listOfTenant = database.prepare<[object], FileRow>(sql.LIST_UPLOADS_OF_TENANT);
  const getFile = database.prepare<[object], FileRow>(sql.GET_FILE);
  const removeFile = database.prepare<[object], FileRow>(sql.REMOVE_FILE);
  const findReference = database.prepare<[object], { isReferenced: number }>(sql.FIND_REFERENCE);
  const lists = {
    asc: database.prepare<[object], FileRow>(sql.LIST_FILES_UP),
    desc: database.prepare<[object], FileRow>(sql.LIST_FILES_DOWN),
  };
  const listsAfter = {
    asc: database.prepare<[object], FileRow>(sql.LIST_FILES_UP_AFTER),
    desc: database.prepare<[object], FileRow>(sql.LIST_FILES_DOWN_AFTER),
  };
  const removeEnded = database.prepare<[object]>(sql.REMOVE_ENDED_FILES);

  const totals = (tenant: string): FileLimits =>
    getTotals.get({ tenant }) ?? { files: 0, bytes: 0 };

  const comingOf = (tenant: string, nowMs: number): FileUpload[] =>
    listOfTenant.all({ tenant, nowMs }).map(uploadFromRow);

  return {
    beginUpload: ({ resumable, ...upload }, limits) =>
      write(() => {
        const { tenant, keyId, createdAtMs: nowMs, sizeBytes } = upload;
        removeEndedOfTenant.run({ tenant, nowMs });
        const coming = comingOf(tenant, nowMs);
        const open = coming.filter((each) => each.resumable);
        if (resumable) {
          OpenUploadsFull.check({
            ofKey: open.filter((each) => each.keyId === keyId).length,
            ofTenant: open.length,
          });
        }
        const heldBytes = coming.reduce((sum, each) => sum + each.sizeBytes, 0);
        FileQuotaFull.check(totals(tenant), heldBytes, sizeBytes, limits);
        insert.run({ ...upload, resumable: Number(resumable) });
      }),
    getUpload: (tenant, id, nowMs) =>
      read(() => {
        const row = getUpload.get({ tenant, id, nowMs });
        return row === undefined ? undefined : uploadFromRow(row);
      }),
    listOpenUploads: (tenant, nowMs) =>
      read(() => comingOf(tenant, nowMs).filter(({ resumable }) => resumable)),
    prolongUpload: (tenant, id, endsAtMs) =>
      write(() => prolong.run({ tenant, id, endsAtMs }).changes > 0),
    endUpload: (tenant, id, { info, ...arrived }) =>
      write(() => {
        const { sizeBytes } = info;
        const row = end.get({ ...arrived, tenant, id, sizeBytes, info: JSON.stringify(info) });
        return row === undefined ? undefined : fileFromRow(row);
      }),
    removeUpload: (tenant, id) => write(() => removeUpload.run({ tenant, id }).changes > 0),
    listUploads: () => read(() => listUploads.all().map(uploadFromRow)),
    getFile: (tenant, id, nowMs) =>
      read(() => {
        const row = getFile.get({ tenant, id, nowMs });
        return row === undefined ? undefined : fileFromRow(row);
      }),
    listFiles: (tenant, { order, after, purpose, limit, nowMs }) =>
      read(() => {
        const query = { tenant, purpose: purpose ?? null, limit, nowMs };
        const rows =
          after === undefined
            ? lists[order].all(query)
            : listsAfter[order].all({ ...query, after });
        return rows.map(fileFromRow);
      }),
    removeFile: (tenant, id, nowMs) =>
      write(() => {
        const row = removeFile.get({ tenant, id, nowMs });
        return row === undefined ? undefined : fileFromRow(row);
      }),
    isReferenced: (sha256) => read(() => findReference.get({ sha256 })?.isReferenced === 1),
    removeEndedFiles: (options) => write(() => removeEnded.run(options).changes),
    fileTotals: (tenant) => read(() => totals(tenant)),
  };
}
