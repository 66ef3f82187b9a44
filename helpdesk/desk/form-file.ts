/** A form that carries a file: its fields as those of any other form, and the file beside them. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface FormFile {
  nome: string;
  bytes: Buffer;
}

/** Bytes of such a form at most, file and all. */
export const FORM_BYTES = 2 * 1024 * 1024 + 16 * 1024;

/** In this scope alone: nothing else of the desk takes a file. */
export function acceptFiles(scope: FastifyInstance): void {
  scope.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: FORM_BYTES },
    async (request: FastifyRequest, body: Buffer) => {
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const form = await new Response(new Uint8Array(body), { headers })
        .formData()
        .catch(() => null);
      const parts = [...(form ?? [])].map(async ([name, value]) => {
        if (typeof value === 'string') return [name, value] as const;
        const bytes = Buffer.from(await value.arrayBuffer());
        return [name, { nome: value.name, bytes } satisfies FormFile] as const;
      });
      return Object.fromEntries(await Promise.all(parts));
    },
  );
}

/** The file of that field; null: none was chosen. */
export function fileIn({ body }: FastifyRequest, name: string): FormFile | null {
  const value: unknown =
    typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'object' && value !== null && 'bytes' in value && 'nome' in value
    ? (value as FormFile)
    : null;
}
