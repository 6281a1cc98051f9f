// `node deploy/health-check.mjs ADDRESS`: code 0 where the address answers with 2xx. The image has no curl.
const [address] = process.argv.slice(2);
try {
  const response = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  if (!response.ok) process.stderr.write(`${address}: ${response.status} ${(await response.text()).slice(0, 1_000)}\n`);
  process.exit(response.ok ? 0 : 1);
} catch (error) {
  process.stderr.write(`${address}: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
