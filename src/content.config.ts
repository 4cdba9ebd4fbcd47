import { defineCollection } from 'astro:content';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './views/publication.ts';

// YAML reads a bare 2025-09-20 as a date; pages want the day.
const day = z.union([z.string(), z.date().transform((date) => date.toISOString().slice(0, 10))]);

export const collections = {
  policies: defineCollection({
    loader: pages('policies'),
    schema: z.object({
      title: z.string(),
      document: z.string().optional(),
      issuer: z.string(),
      published: day,
      /** What it is about; of all assistance when absent. */
      category: z.union([z.string(), z.array(z.string())]).optional(),
    }),
  }),
  guides: defineCollection({
    loader: pages('guides'),
    schema: z.object({ title: z.string(), category: z.string(), updated: day }),
  }),
};

function pages(folder: string) {
  return glob({ pattern: '*.md', base: pathToFileURL(`${resolve(contentFolder(), folder)}/`) });
}
