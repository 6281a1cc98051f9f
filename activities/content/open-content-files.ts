import { resolve } from 'node:path';
import { ConfigurationError, type Configuration } from '../configuration.ts';
import { ContentRefused, type ContentFiles } from './content-files.ts';
import { contentFolder } from './content-folder.ts';
import { objectSettings } from './object-settings.ts';

/**
 * The content store that the settings ask for, and can be written and read. Rejects with a `ConfigurationError` where they name half of
 * one, or one that refuses; with a `ContentUnavailable` where it does not answer.
 */
export async function openContentFiles(configuration: Configuration): Promise<ContentFiles> {
  try {
    const settings = objectSettings(configuration);
    if (settings === undefined) {
      const folder = contentFolder(resolve(configuration.CONTENT_DIRECTORY));
      await folder.check();
      return folder;
    }
    // The store's client is large: a program that keeps content in a folder does not load it.
    const { contentObjects } = await import('./content-objects.ts');
    const objects = contentObjects(settings);
    await objects.prepare();
    return objects;
  } catch (error) {
    if (error instanceof ContentRefused) throw new ConfigurationError(error.message, { cause: error });
    throw error;
  }
}
