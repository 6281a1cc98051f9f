export { checkStream } from './check-stream.ts';
export { coreOf, type Core } from './cores.ts';
export { byCommand, decideAgain, foldEvents, placeOf } from './decide-again.ts';
export { contentReferences } from './dossier/content-references.ts';
export { reportOf } from './dossier/report.ts';
export { verifyDossier, type Verification } from './dossier/verify-dossier.ts';
export { writeDossier, type DossierMaterial } from './dossier/write-dossier.ts';
export type { Finding, FindingCode } from './finding.ts';
