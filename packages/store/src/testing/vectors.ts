/**
 * Keys and a signature made once with OpenSSH 9.2p1 and OpenSSL 3.0.19, for tests alone: they protect nothing.
 *
 * `ssh-keygen -t ed25519 -N "" -C "khoa thu" -f k`; `printf 'Khung mẫu\n' > m`; `ssh-keygen -Y sign -n khung -f k m`;
 * `ssh-keygen -t ed25519 -N "mat khau" -C "" -f e`; `openssl genpkey -algorithm ed25519 -out p.pem`
 */

export const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW
QyNTUxOQAAACDJ3nhtvBmdhgR58Rql/fsJbFjq4WypbSgKuY8AIfCC8wAAAJDvjl3/745d
/wAAAAtzc2gtZWQyNTUxOQAAACDJ3nhtvBmdhgR58Rql/fsJbFjq4WypbSgKuY8AIfCC8w
AAAECMKD2hWJp0ly0A//2vM0jhiuEVgTKsV2vmvbpjLbfdK8neeG28GZ2GBHnxGqX9+wls
WOrhbKltKAq5jwAh8ILzAAAACGtob2EgdGh1AQIDBAU=
-----END OPENSSH PRIVATE KEY-----
`;
export const publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIMneeG28GZ2GBHnxGqX9+wlsWOrhbKltKAq5jwAh8ILz";
export const message = "Khung mẫu\n";
export const signature = `-----BEGIN SSH SIGNATURE-----
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgyd54bbwZnYYEefEapf37CWxY6u
FsqW0oCrmPACHwgvMAAAAFa2h1bmcAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLWVkMjU1
MTkAAABAreCTGEZJcuyuOLU5lOlZEzLgPpLjno10pOOmyjEPdp3UKGIZ+OVSYyRXl7YDrI
8qoROhAzzslUKiQpyK6QzUDA==
-----END SSH SIGNATURE-----
`;
/** Of `privateKey`, as `ssh-keygen -l` shows it. */
export const fingerprint = "SHA256:QOjjk5A0ZjlF2xCkWMKxdwe/z/snC7C1R9RE9HglU9Y";
export const encryptedKey = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABDmGGK+B0
otv+eICKjPuR7NAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIAD1WhJKPhG+GKMz
BoWC6nxaS6Yvwey5fauGj7+DekQDAAAAkCpNhWi1dkGxodU4mHOwU8iEUrq6Jd3dNA6aS0
VQ5PBglj8+CaiufMKOE+nvKNMJHobQuTL/kCxR0pYAXmmGrHi1Qucjj0uLzCwaf4NnLIZq
Kn+TUZTXz5Y2g5iEYg8JlSMAdEyr+p9hwmrum2hh3jDt7IgaRpHeNy22vnJ49fXI0DSdLq
s/0mXvnVV/VCuHfw==
-----END OPENSSH PRIVATE KEY-----
`;
export const pkcs8Key = `-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIDUgYNf7aeLblKFkrT4Ztu4CqLJF6Bex9BlNJN8gNVcc
-----END PRIVATE KEY-----
`;
